class DetectorFactory:
    seed: int | None
