import kiosk.views

DigitKeys {}
