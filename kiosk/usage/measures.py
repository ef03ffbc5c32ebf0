"""What is counted of how the kiosk is used."""

FACES = ("smile", "meh", "frown")
VISITS, MINUTES, SECTIONS, LANGUAGES = "visits", "minutes", "sections", "languages"
SETTINGS, SEARCHES, RESTARTS = "settings", "searches", "restarts"
FOUND, IN_VAIN = "found", "in_vain"
"""The subjects of searches."""
SETTING_NAMES = ("high_contrast", "low_reach", "reduced_motion", "self_voicing", "text_size", "volume")
"""The subjects of settings."""
HOUR, MONTH = "hour", "month"
MEASURES = {
    VISITS: ("visits", HOUR),
    MINUTES: ("minutes of them, without the time in which nobody was there any more", HOUR),
    SECTIONS: ("visits in which a section was opened, for each section", HOUR),
    LANGUAGES: ("visits in which a language was read, for each language", HOUR),
    SETTINGS: ("visits in which a setting of the access panel was used, for each setting", HOUR),
    SEARCHES: ("visits in which a search found something, and in which one found nothing; never the words", HOUR),
    RESTARTS: ("restarts of the kiosk", HOUR),
    **{face: (f"answers `{face}`, for each section and language", MONTH) for face in FACES},
}
"""All that is counted: what it is, and in each of what."""
MIN = 5
"""The smallest number that a report shows: below it, it could be somebody's."""
