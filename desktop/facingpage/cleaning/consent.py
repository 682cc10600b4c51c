"""Notices that ask for consent to cookies, by the programs that put them up."""

from typing import Final

from facingpage.cleaning.outline import Outline

# What the programs themselves call the box they add to whatever page they are on.
_ID_WORDS: Final = """
onetrust-consent-sdk onetrust-banner-sdk onetrust-pc-sdk iubenda-cs-banner
CybotCookiebotDialog CookiebotWidget didomi-host didomi-popup didomi-notice
qc-cmp2-container qc-cmp2-main usercentrics-root usercentrics-cmp-ui uc-banner-modal
consent_blackbar truste-consent-track trustarc-banner-container cookie-law-info-bar
cliSettingsPopup cmplz-cookiebanner-container BorlabsCookieBox tarteaucitronRoot
cookiescript_injected axeptio_overlay moove_gdpr_cookie_modal
moove_gdpr_cookie_info_bar cookie-notice gdpr-cookie-message klaro ccc
shopify-pc__banner shopify-pc__prefs wpconsent-root wpconsent-template
termly-code-snippet-support cmpbox cmpwrapper sd-cmp ketch-consent-banner
transcend-consent-manager hs-eu-cookie-confirmation ensBannerBG cookiefirst-root
"""
_CLASS_WORDS: Final = """
iubenda-cs-container cky-consent-container cky-modal cmplz-cookiebanner osano-cm-window
cc-window fc-consent-root qc-cmp2-container termly-styles-root cookiefirst-root
pea_cook_wrapper
"""
_IDS: Final = frozenset(_ID_WORDS.split())
_CLASSES: Final = frozenset(_CLASS_WORDS.split())
_WHOLE: Final = frozenset({"html", "body"})


def consent_boxes(outline: Outline) -> list[int]:
    """Return the elements of a page that hold a consent notice.

    Of several classes the program's own stands first.
    """
    return [
        element
        for element, (identity, classes) in enumerate(outline.called)
        if (identity in _IDS or classes.partition(" ")[0] in _CLASSES)
        and outline.tags[element] not in _WHOLE
    ]
