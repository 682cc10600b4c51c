from .detector_factory import DetectorFactory as DetectorFactory

PROFILES_DIRECTORY: str

def detect(text: str) -> str: ...
