import QtQuick

LayoutView {}
