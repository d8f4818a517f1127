#!/usr/bin/env python3
"""Beauty Desk for GIMP 3: *Filters > Enhance*.

The selected layer, or what is visible where several or none are selected, goes to Beauty Desk as a TIFF of 16 bits with
the image's colour profile. What comes back is a new layer above, masked by the selection if there is one, in one undo
step. Nothing is added where Beauty Desk was closed without saving. Both procedures run without GIMP's window as well.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

import gi

gi.require_version("Gimp", "3.0")
gi.require_version("Gegl", "0.4")
from gi.repository import Gegl, Gimp, Gio, GLib, GObject  # noqa: E402

COMMAND = "beautydesk"  # with its whole path where GIMP does not find it by its name
EDIT = "plug-in-beautydesk-edit"
RETOUCH = "plug-in-beautydesk-retouch"
CLOSED = 1  # exit code of `beautydesk --edit` for: closed without saving
LAYER_NAME = "Beauty Desk"


class Refused(Exception):
    """A sentence for people."""


def sent(image: Gimp.Image, layer: Gimp.Layer | None, file: Gio.File) -> None:
    """Write `layer`, or what is visible of `image`, as a TIFF of 16 bits with the image's profile."""
    size = (layer or image).get_width(), (layer or image).get_height()
    copy = Gimp.Image.new_with_precision(*size, Gimp.ImageBaseType.RGB, Gimp.Precision.U16_NON_LINEAR)
    try:
        if image.get_base_type() == Gimp.ImageBaseType.RGB:
            profile = image.get_effective_color_profile()
            copy.set_color_profile(profile.new_srgb_trc_from_color_profile() if profile.is_linear() else profile)
        if layer:
            content = Gimp.Layer.new_from_drawable(layer, copy)
        else:
            content = Gimp.Layer.new_from_visible(image, copy, LAYER_NAME)
        copy.insert_layer(content, None, 0)
        content.set_offsets(0, 0)
        content.set_visible(True)
        export = Gimp.get_pdb().lookup_procedure("file-tiff-export")
        settings = export.create_config()
        settings.set_property("image", copy)
        settings.set_property("file", file)
        settings.set_property("include-color-profile", True)  # by itself it is left out, and the colours are others
        if export.run(settings).index(0) != Gimp.PDBStatusType.SUCCESS:
            raise Refused("The layer could not be handed to Beauty Desk.")
    finally:
        copy.delete()


def called(photo: str, result: str, level: float | None) -> bool:
    """Run Beauty Desk on a file, in its window if `level` is None. Whether there is a result."""
    words = ["--edit", photo, "--output", result]
    if level is not None:
        words = ["retouch", photo, "-o", result, f"--level={level}"]
    try:
        run = subprocess.run([COMMAND, *words], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    except OSError as error:
        raise Refused(
            f"{COMMAND} cannot be started: {error.strerror}. Write its whole path into {__file__}."
        ) from error
    if run.returncode == CLOSED and level is None:
        return False
    if run.returncode:
        raise Refused(run.stderr.strip() or "Beauty Desk could not retouch the layer.")
    return True


def taken_in(image: Gimp.Image, layer: Gimp.Layer | None, file: Gio.File) -> None:
    """The file as a new layer above `layer`, or above everything."""
    result = Gimp.file_load_layer(Gimp.RunMode.NONINTERACTIVE, image, file)
    if result is None:
        raise Refused("What Beauty Desk made could not be read.")
    result.set_name(LAYER_NAME)
    image.undo_group_start()
    try:
        if layer:
            image.insert_layer(result, layer.get_parent(), image.get_item_position(layer))
            _, left, top = layer.get_offsets()
            result.set_offsets(left, top)
        else:
            image.insert_layer(result, None, 0)
        if not Gimp.Selection.is_empty(image):
            result.add_mask(result.create_mask(Gimp.AddMaskType.SELECTION))
    finally:
        image.undo_group_end()


def retouched(image: Gimp.Image, drawables: list[Gimp.Drawable], level: float | None) -> None:
    """Hand over, wait, take back."""
    one = drawables[0] if len(drawables) == 1 else None
    layer = one if isinstance(one, Gimp.Layer) and not one.is_group() else None
    with tempfile.TemporaryDirectory(prefix="beautydesk-") as folder:
        photo, result = Path(folder, "layer.tif"), Path(folder, "result.tif")
        sent(image, layer, Gio.File.new_for_path(str(photo)))
        Gimp.progress_init("Beauty Desk has the layer")
        if called(str(photo), str(result), level):
            taken_in(image, layer, Gio.File.new_for_path(str(result)))
            Gimp.displays_flush()


class BeautyDesk(Gimp.PlugIn):
    """Two procedures: in the window of Beauty Desk, and without one."""

    def do_set_i18n(self, _name: str) -> bool:
        return False

    def do_query_procedures(self) -> list[str]:
        return [EDIT, RETOUCH]

    def do_create_procedure(self, name: str) -> Gimp.Procedure:
        procedure = Gimp.ImageProcedure.new(self, name, Gimp.PDBProcType.PLUGIN, self.run, None)
        procedure.set_image_types("*")
        procedure.set_sensitivity_mask(
            Gimp.ProcedureSensitivityMask.DRAWABLE
            | Gimp.ProcedureSensitivityMask.DRAWABLES
            | Gimp.ProcedureSensitivityMask.NO_DRAWABLES
        )
        procedure.set_icon_name("beautydesk")
        if name == EDIT:
            procedure.set_menu_label("_Retouch with Beauty Desk...")
            procedure.set_documentation("Retouches the layer in the window of Beauty Desk", None, name)
        else:
            procedure.set_menu_label("Retouch _now (natural)")
            procedure.set_documentation("Retouches the layer without a window", None, name)
            procedure.add_double_argument("level", "_Level", "How strong", 0.0, 1.0, 0.5, GObject.ParamFlags.READWRITE)
        procedure.add_menu_path("<Image>/Filters/Enhance")  # goes nowhere before there is a label
        return procedure

    def run(self, procedure, _mode, image, drawables, config, _data):
        Gegl.init(None)
        try:
            retouched(image, drawables, config.get_property("level") if procedure.get_name() == RETOUCH else None)
        except (Refused, OSError) as error:
            return procedure.new_return_values(Gimp.PDBStatusType.EXECUTION_ERROR, GLib.Error(str(error)))
        return procedure.new_return_values(Gimp.PDBStatusType.SUCCESS, None)


Gimp.main(BeautyDesk.__gtype__, sys.argv)
