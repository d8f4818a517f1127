"""What is done at the panel becomes what is asked of the photos, and the panel remembers how it was folded."""

from __future__ import annotations

from PySide6.QtCore import QObject

from beautydesk.core.preset import Preset
from beautydesk.ui.actions import Actions
from beautydesk.ui.panel import Panel
from beautydesk.ui.preset_files import PresetFiles
from beautydesk.viewmodels.editing.options import Options
from beautydesk.viewmodels.preferences import Preferences

_FOLD = "fine-tune"  # its name in the settings


class PanelWiring(QObject):
    """The choice of an engine is not here: it may need the user's consent."""

    def __init__(
        self, panel: Panel, options: Options, actions: Actions, files: PresetFiles, preferences: Preferences
    ) -> None:
        super().__init__(panel)
        self._options, self._frames = options, actions.view.faces
        panel.level_moved.connect(options.set_level)
        panel.level_settled.connect(options.finish_step)
        panel.faces_chosen.connect(options.set_faces)
        panel.single_faces_asked.connect(self._show_frames)
        panel.fine_tune_moved.connect(options.set_fine_tune)
        panel.presets.chosen.connect(self._use)
        panel.presets.import_asked.connect(files.ask_to_import)
        panel.presets.export_asked.connect(files.ask_to_export)
        panel.presets.set_actions(actions.transfer.all)
        panel.fine_tune.set_open(not preferences.is_folded(_FOLD))
        panel.fine_tune.toggled.connect(lambda open_: preferences.fold(_FOLD, not open_))

    def _use(self, preset: Preset) -> None:
        self._options.set_look(preset.level, preset.fine_tune)

    def _show_frames(self) -> None:
        if not self._frames.isChecked():
            self._frames.trigger()
