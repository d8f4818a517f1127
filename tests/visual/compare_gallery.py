"""Pictures of the canvas, the first page, the controls and the icons, in both looks and at two scale factors.

    python tests/visual/compare_gallery.py FOLDER [PORTRAIT]

Every scale factor needs a process of its own, because Qt reads it once.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

import cv2
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QFormLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QSlider,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from beautydesk.support import assets
from beautydesk.ui import theme
from beautydesk.ui.compare import CompareMode, CompareView
from beautydesk.ui.drop_overlay import DropOverlay
from beautydesk.ui.empty_state import EmptyState
from beautydesk.ui.picture_label import SvgLabel
from beautydesk.viewmodels.picture import Picture


def pictures(portrait: Path) -> tuple[Picture, Picture]:
    """The portrait, and the same with a visible, simple change."""
    rgb = cv2.cvtColor(cv2.imread(str(portrait)), cv2.COLOR_BGR2RGB)
    after = (
        cv2.bilateralFilter(rgb, 0, 30, max(rgb.shape[1] / 300, 3)) if rgb.size < 4_000_000 else cv2.blur(rgb, (9, 9))
    )
    return Picture.from_rgb(rgb), Picture.from_rgb(cv2.convertScaleAbs(after, alpha=1.06))


def icon_sheet() -> QWidget:
    sheet = QWidget()
    grid = QGridLayout(sheet)
    names = sorted(file.stem for file in assets.path("icons").glob("*.svg") if file.stem != "beautydesk")
    for place, name in enumerate(names):
        for column, (tint, size, enabled) in enumerate((("text", 20, True), ("text", 20, False), ("accent", 32, True))):
            button = QToolButton()
            button.setIcon(theme.icon(name, tint))  # type: ignore[arg-type]
            button.setIconSize(QSize(size, size))
            button.setEnabled(enabled)
            grid.addWidget(button, place // 4, (place % 4) * 4 + column)
        label = QLabel(name)
        label.setProperty("role", "caption")
        grid.addWidget(label, place // 4, (place % 4) * 4 + 3)
    row = QHBoxLayout()
    for side in (16, 24, 32, 48, 128):
        row.addWidget(SvgLabel(assets.path("icons/beautydesk.svg"), side))
    row.addStretch(1)
    grid.addLayout(row, grid.rowCount(), 0, 1, 16)
    return sheet


def controls() -> QWidget:
    sheet = QWidget()
    outer = QHBoxLayout(sheet)
    outer.setContentsMargins(24, 24, 24, 24)
    outer.setSpacing(24)
    for surface in ("panel", "card"):
        frame = QFrame()
        frame.setProperty("surface", surface)
        column = QVBoxLayout(frame)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        for role in ("title", "heading", "section", "muted", "caption", "error", "warning", "success"):
            label = QLabel(f"{role.title()}: a calm portrait")
            label.setProperty("role", role)
            column.addWidget(label)
        for kind in ("primary", "", "quiet", "link"):
            row = QHBoxLayout()
            for enabled in (True, False):
                button = QPushButton(theme.icon("retouch", "on_accent" if kind == "primary" else "text"), "Retouch")
                button.setProperty("kind", kind)
                button.setEnabled(enabled)
                row.addWidget(button)
            column.addLayout(row)
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setValue(40)
        column.addWidget(slider)
        checked, radio = QCheckBox("Keep skin colour"), QRadioButton("All faces")
        checked.setChecked(True)
        radio.setChecked(True)
        progress = QProgressBar()
        progress.setTextVisible(False)
        progress.setValue(60)
        for widget in (checked, QCheckBox("Keep moles"), radio, QRadioButton("Largest face"), progress):
            column.addWidget(widget)
        form = QFormLayout()
        box = QComboBox()
        box.addItems(["Keep the format", "JPEG"])
        field = QLineEdit()
        field.setPlaceholderText("Paste your key")
        number = QSpinBox()
        number.setValue(92)
        form.addRow("Quality", number)
        form.addRow("Format", box)
        form.addRow("Key", field)
        column.addLayout(form)
        column.addStretch(1)
        outer.addWidget(frame)
    return sheet


def shoot(folder: Path, portrait: Path, look: str, percent: str) -> None:
    app = QApplication(sys.argv[:1])
    theme.apply(app, "dark" if look == "dark" else "light")
    tail = f"{look}-{percent}.png"

    def save(widget: QWidget, name: str, size: tuple[int, int]) -> None:
        widget.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        widget.resize(*size)
        widget.show()
        app.processEvents()
        widget.grab().save(str(folder / f"{name}-{tail}"))

    before, after = pictures(portrait)
    view = CompareView()
    view.set_pictures(before, None)
    save(view, "before-alone", (900, 600))
    view.set_pictures(before, after)
    view.set_difference(before, after, Picture.difference(before, after))
    for mode in CompareMode:
        view.mode = mode
        save(view, mode.value, (900, 600))
    view.mode = CompareMode.SPLIT
    view.split = 0.42
    view.zoom_to(1.0)
    view.activateWindow()
    view.divider.setFocus(Qt.FocusReason.TabFocusReason)
    save(view, "split-100", (900, 600))
    view.zoom_to(4.0)
    save(view, "split-400", (900, 600))
    view.close()
    empty = EmptyState("AILabTools")
    save(empty, "empty", (960, 640))
    empty.set_drag_over("Drop to add 24 photos")
    save(empty, "empty-drag", (960, 640))
    empty.close()
    over = CompareView()
    over.set_pictures(before, after)
    over.resize(900, 600)
    DropOverlay(over).invite("Drop to add 24 photos")
    save(over, "overlay", (900, 600))
    over.close()
    save(icon_sheet(), "icons", (760, 560))
    save(controls(), "controls", (760, 700))


def main() -> None:
    folder = Path(sys.argv[1])
    portrait = Path(sys.argv[2]) if len(sys.argv) > 2 else ROOT.parent / "shared/photos/p22_glennette_clark.jpg"
    folder.mkdir(parents=True, exist_ok=True)
    if len(sys.argv) > 3:
        shoot(folder, portrait, sys.argv[3], sys.argv[4])
        return
    for factor, percent in (("1", "100"), ("2", "200")):
        for look in ("light", "dark"):
            command = [sys.executable, __file__, str(folder), str(portrait), look, percent]
            subprocess.run(command, env={**os.environ, "QT_SCALE_FACTOR": factor}, check=True)


if __name__ == "__main__":
    main()
