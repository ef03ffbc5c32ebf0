import kiosk.views.keyboard

DigitKeys {}
