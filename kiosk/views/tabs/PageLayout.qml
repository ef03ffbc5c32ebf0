import QtQuick

/* The layout of a tab whose sections have nothing above or beside their blocks. */
LayoutView {}
