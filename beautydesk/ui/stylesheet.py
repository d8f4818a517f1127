"""The one stylesheet, made from a look and the size of the platform's own font; distances on a 4 and 8 px grid."""

from __future__ import annotations

from string import Template

from PySide6.QtGui import QFont, QFontInfo

from beautydesk.support import assets
from beautydesk.ui.colours import Colours
from beautydesk.ui.motion import STILL


def stylesheet(look: Colours, font: QFont, still: bool = False) -> str:
    """The text for `QApplication.setStyleSheet`; sizes of type follow `font`, the platform's own.

    `still`: with reduced motion.
    """
    base = QFontInfo(font).pointSizeF()
    colours = {name: getattr(look, name).name() for name in Colours.__dataclass_fields__ if name != "dark"}
    images = assets.path(f"stylesheet/{'dark' if look.dark else 'light'}").as_posix()
    sizes = {
        "title": f"{base * 2.0:.1f}pt",
        "heading": f"{base * 1.3:.1f}pt",
        "small": f"{base * 0.9:.1f}pt",
    }
    return Template(_SHEET + STILL * still).substitute(colours, images=images, **sizes)


_SHEET = """
QToolTip { background: $card; color: $text; border: 1px solid $separator; padding: 4px 8px; }

QDialogButtonBox, QMessageBox { dialogbuttonbox-buttons-have-icons: 0; }

QLabel[role="title"] { font-size: $title; font-weight: 600; }
QLabel[role="heading"] { font-size: $heading; font-weight: 600; }
QLabel[role="section"] { font-weight: 600; }
QLabel[role="muted"] { color: $muted; }
QLabel[role="caption"] { color: $muted; font-size: $small; }
QLabel[role="lost"] { color: $text; font-size: $small; }
QLabel[role="error"] { color: $error; }
QLabel[role="warning"] { color: $warning; }
QLabel[role="success"] { color: $success; }

QFrame[surface="panel"] { background: $panel; border: none; }
QFrame[surface="bar"] { background: $panel; border: none; }
QFrame[surface="review"] { background: rgba(24, 24, 26, 225); border: 1px solid $separator; border-radius: 12px; }
QFrame[surface="review"] QLabel { color: $text; }
QFrame[surface="review"] QLabel[role="caption"], QFrame[surface="review"] QLabel[role="muted"] { color: $muted; }
QFrame[surface="card"] { background: $card; border: 1px solid $separator; border-radius: 8px; }

QPushButton {
    background: $card; color: $text; border: 1px solid $separator; border-radius: 6px;
    padding: 6px 15px; min-height: 20px; outline: none;
}
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $pressed; }
QPushButton:checked { background: $selection; border-color: $accent; }
QPushButton[keyed="true"]:focus { border: 2px solid $focus; padding: 5px 14px; }
QPushButton[keyed="true"]:checked:focus { border-color: $text; }
QPushButton:disabled { color: $disabled; background: transparent; }
QPushButton[kind="primary"] {
    background: $accent; color: $on_accent; border: 1px solid $accent; font-weight: 600; padding: 8px 19px;
}
QPushButton[kind="primary"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[kind="primary"]:pressed { background: $accent_pressed; border-color: $accent_pressed; }
QPushButton[kind="primary"][keyed="true"]:focus {
    border: 1px solid $accent; padding: 8px 19px; outline: 2px solid $on_accent; outline-radius: 4px;
}
QPushButton[kind="primary"]:disabled { background: $hover; color: $disabled; border-color: $hover; }
QPushButton[kind="progress"] {
    background: $hover; color: $text; border: 1px solid $hover; font-weight: 600; padding: 8px 19px;
}
QPushButton[kind="progress"][keyed="true"]:focus { border: 2px solid $focus; padding: 7px 18px; }
QPushButton[kind="large"] { padding: 8px 19px; }
QPushButton[kind="large"][keyed="true"]:focus { padding: 7px 18px; }
QPushButton[kind="quiet"] { background: transparent; border-color: transparent; }
QPushButton[kind="quiet"]:hover { background: $hover; }
QPushButton[kind="quiet"]:pressed, QPushButton[kind="quiet"]:checked { background: $pressed; }
QPushButton[kind="quiet"][keyed="true"]:focus { border: 2px solid $focus; }
QPushButton[kind="link"] {
    background: transparent; border: 1px solid transparent; color: $accent; padding: 3px 7px;
}
QPushButton[kind="link"]:hover { text-decoration: underline; }
QPushButton[kind="link"]:disabled { color: $disabled; }
QPushButton[kind="link"][keyed="true"]:focus { border: 2px solid $focus; padding: 2px 6px; }

QToolButton {
    background: transparent; color: $text; border: 1px solid transparent; border-radius: 6px; padding: 5px;
}
QToolButton:hover { background: $hover; }
QToolButton:pressed { background: $pressed; }
QToolButton:checked { background: $selection; border-color: $accent; }
QToolButton[keyed="true"]:focus { border: 2px solid $focus; padding: 4px; }
QToolButton:disabled { color: $disabled; }
QPushButton[kind="link"][flush="true"] { padding: 3px; }
QPushButton[kind="link"][flush="true"][keyed="true"]:focus { padding: 2px; }
QToolButton[kind="fold"] { font-weight: 600; text-align: left; padding: 5px 0; }
QToolButton[kind="fold"]:checked { background: transparent; border-color: transparent; }
QToolButton[kind="fold"]:hover { background: $hover; }
QToolButton[kind="fold"][keyed="true"]:focus { border: 2px solid $focus; padding: 4px 0; }
QPushButton[kind="chip"] {
    background: transparent; border: 1px solid $separator; border-radius: 12px; padding: 2px 10px; min-height: 18px;
}
QPushButton[kind="chip"]:hover { background: $hover; }
QPushButton[kind="chip"]:checked { background: $selection; border-color: $accent; }
QPushButton[kind="chip"][keyed="true"]:focus { border: 2px solid $focus; padding: 1px 9px; }
QPushButton[kind="choice"] { padding: 6px 7px; }
QPushButton[kind="choice"][keyed="true"]:focus { padding: 5px 6px; }
QToolButton::menu-indicator { image: url($images/chevron-down.svg); width: 12px; subcontrol-position: right center; }
QToolButton[popupMode="1"], QToolButton[popupMode="2"] { padding-right: 18px; }
QFrame[kind="segments"] { background: $window; border: 1px solid $separator; border-radius: 8px; }
QToolButton[kind="segment"] { padding: 2px 7px; }
QToolButton[kind="segment"][keyed="true"]:focus { padding: 1px 6px; }
QFrame[over_many="true"] QToolButton[kind="segment"]:checked { background: transparent; border-color: transparent; }
QFrame[over_many="true"] QToolButton[kind="segment"][overview="true"]:checked {
    background: $selection; border-color: $accent;
}
QToolButton[kind="split"]::menu-button { border: none; border-left: 1px solid $separator; width: 20px; margin: 4px 0; }
QToolButton[kind="split"]::menu-arrow { image: url($images/chevron-down.svg); width: 12px; height: 12px; }
QToolButton[kind="split"][popupMode="1"] { padding-right: 26px; }
QToolButton[kind="more"] { padding-right: 5px; }
QToolButton[kind="more"]::menu-indicator { image: none; width: 0; }
QToolButton[kind="dots"] { background: $card; border-color: $separator; padding: 7px; }
QToolButton[kind="dots"]:hover { background: $hover; }
QToolButton[kind="dots"][keyed="true"]:focus { border-color: $focus; padding: 6px; }
QToolButton[kind="dots"][popupMode="2"] { padding-right: 7px; }
QToolButton[kind="dots"]::menu-indicator { image: none; }

QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDoubleSpinBox, QComboBox {
    background: $card; color: $text; border: 1px solid $outline; border-radius: 6px; padding: 5px 8px; min-height: 20px;
    selection-background-color: $accent; selection-color: $on_accent; placeholder-text-color: $muted;
}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QComboBox:focus {
    border: 2px solid $focus; padding: 4px 7px;
}
QTextBrowser[kind="page"] { border-color: $separator; border-radius: 8px; padding: 1px; }
QTextBrowser[kind="page"]:focus { padding: 1px; border: 1px solid $separator; }
QTextBrowser[kind="page"][keyed="true"]:focus { padding: 0; border: 2px solid $focus; }
QLineEdit:disabled, QSpinBox:disabled, QComboBox:disabled { color: $disabled; border-color: $separator; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: url($images/chevron-down.svg); width: 16px; height: 16px; }
QComboBox QAbstractItemView { background: $card; border: 1px solid $separator; padding: 4px; outline: none; }
QSpinBox, QDoubleSpinBox { qproperty-alignment: AlignCenter; }
QSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::up-button, QDoubleSpinBox::down-button {
    border: none; width: 20px;
}
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow { image: url($images/chevron-up.svg); width: 12px; height: 12px; }
QSpinBox::down-arrow, QDoubleSpinBox::down-arrow { image: url($images/chevron-down.svg); width: 12px; height: 12px; }

QCheckBox, QRadioButton { spacing: 8px; padding: 3px; border: 1px solid transparent; border-radius: 6px; }
QCheckBox[keyed="true"]:focus, QRadioButton[keyed="true"]:focus { border: 2px solid $focus; padding: 2px; }
QCheckBox[flush="true"] { padding: 3px 4px; }
QCheckBox[flush="true"][keyed="true"]:focus { padding: 2px 3px; }
QCheckBox:disabled, QRadioButton:disabled { color: $disabled; }
QCheckBox::indicator, QRadioButton::indicator {
    width: 16px; height: 16px; background: $card; border: 1px solid $outline; border-radius: 4px;
}
QRadioButton::indicator { border-radius: 9px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { background: $hover; }
QCheckBox::indicator:checked {
    background: $accent; border-color: $accent; image: url($images/check.svg);
}
QCheckBox::indicator:indeterminate { background: $accent; border-color: $accent; image: url($images/minus.svg); }
QRadioButton::indicator:checked { background: $accent; border-color: $accent; image: url($images/dot.svg); }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: $separator; background: transparent; }
QCheckBox::indicator:checked:disabled, QRadioButton::indicator:checked:disabled {
    border-color: $disabled; background: $disabled;
}

QSlider { min-height: 24px; }
QSlider::groove:horizontal { height: 4px; background: $outline; border-radius: 2px; }
QSlider::handle:horizontal {
    width: 16px; height: 16px; margin: -7px 0; background: #ffffff; border: 1px solid $outline; border-radius: 9px;
}
QSlider::handle:horizontal:hover { border-color: $accent; }
QSlider[keyed="true"]::handle:horizontal:focus {
    background: $panel; border: 3px solid $focus; width: 12px; height: 12px;
}

QProgressBar { background: $track; border: none; border-radius: 2px; max-height: 4px; min-height: 4px; color: $text; }
QProgressBar::chunk { background: $accent; border-radius: 2px; }

QMenuBar { background: $panel; color: $text; }
QMenuBar::item { padding: 6px 10px; background: transparent; border-radius: 4px; }
QMenuBar::item:selected { background: $hover; }
QMenu { background: $card; color: $text; border: 1px solid $separator; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 4px; }
QMenu::icon { padding-left: 8px; }
QMenu::item:selected { background: $hover; }
QMenu::item:disabled { color: $disabled; }
QMenu::separator { height: 1px; background: $separator; margin: 4px 8px; }

QToolBar { background: $panel; border: none; spacing: 4px; padding: 6px 8px; }
QToolBar::separator { width: 1px; background: $separator; margin: 6px 8px; }
QStatusBar { background: $panel; color: $muted; }
QStatusBar::item { border: none; }

QAbstractItemView { background: $panel; color: $text; border: none; outline: none; }
QAbstractItemView::item:hover { background: $hover; }
QAbstractItemView::item:selected { background: $selection; color: $text; }
QListWidget[kind="contents"] { background: transparent; }
QListWidget[kind="contents"]::item { padding: 6px 10px; border: 2px solid transparent; border-radius: 6px; }
QListWidget[kind="contents"][keyed="true"]::item:selected:focus { border-color: $focus; }
QTableView::item { padding: 0 5px; }
QHeaderView { background: $panel; border: none; }
QHeaderView::section {
    background: $panel; color: $muted; border: none; border-bottom: 1px solid $separator; padding: 6px 8px;
}
QHeaderView::section:hover { color: $text; }
QHeaderView::up-arrow { image: url($images/chevron-up.svg); width: 12px; }
QHeaderView::down-arrow { image: url($images/chevron-down.svg); width: 12px; }
QTabWidget::pane { border: none; border-top: 1px solid $separator; }
QTabBar::tab { padding: 8px 16px; color: $muted; border: none; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: $text; border-bottom-color: $accent; }
QTabBar[keyed="true"]::tab:focus { color: $text; background: $hover; }
QSplitter::handle { background: $panel; }
QSplitter::handle:hover { background: $track; }
QGroupBox { border: none; margin-top: 24px; font-weight: 600; }
QGroupBox::title { subcontrol-origin: margin; subcontrol-position: top left; padding: 0; }

QScrollArea { background: transparent; border: none; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollBar { background: transparent; border: none; }
QScrollBar:vertical { width: 12px; }
QScrollBar:horizontal { height: 12px; }
QScrollBar::handle { background: $track; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $outline; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
"""
