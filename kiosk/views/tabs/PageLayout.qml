import kiosk.views

LayoutView {}
