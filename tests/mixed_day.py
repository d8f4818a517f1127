"""A photographer's day on a card: portraits, groups, photos without a face, broken files, 45 megapixels, HEIC, in
nested folders with names that repeat. Made from the shared photos, each one a little different."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from PIL import Image, ImageEnhance, ImageOps

PORTRAITS = (
    *("p14_madhavi_bharadwaj_7mp.jpg", "p16_nevin_taylor_4mp.jpg", "p18_bennett_gebken_6mp.jpg"),
    *("p22_glennette_clark.jpg", "p24_river_kamanda.jpg", "s01_astronaut.png", "p08_ryan_harrison_10mp.jpg"),
    *("p10_richard_abisla_9mp.jpg", "p06_stephanie_farquhar_11mp.jpg"),
)
GROUPS = ("g01_renata_two_3mp.jpg", "g05_immigration.jpg", "g04_kids.jpg", "s03_obama_biden.jpg")
FACELESS = ("n01_tacos_8mp.jpg", "n07_cat.png")
FOLDERS = ("church", "party", "party/late", "groups/family", "groups/friends")


@dataclass
class Day:
    """`folder`: what is dropped into the window. The others: paths by what they are; `photos` all but the broken."""

    folder: Path
    portraits: list[Path] = field(default_factory=list)
    groups: list[Path] = field(default_factory=list)
    faceless: list[Path] = field(default_factory=list)
    broken: list[Path] = field(default_factory=list)
    large: list[Path] = field(default_factory=list)

    @property
    def photos(self) -> list[Path]:
        return [*self.portraits, *self.groups, *self.faceless, *self.large]


def make_day(folder: Path, photos: Path, count: int, *, large: int = 3, side: int = 1200, seed: int = 1) -> Day:
    """`count` files below `folder`: of each twenty two groups, two without a face and one broken; `large` of 45
    megapixels. `side`: longer side of the others, px."""
    rng = random.Random(seed)
    day = Day(folder)
    small = {name: _reduced(photos / name, side) for name in (*PORTRAITS, *GROUPS, *FACELESS)}
    for number, place in enumerate(_places(folder, count)):
        place.parent.mkdir(parents=True, exist_ok=True)
        kind = number % 20
        if number < large:
            day.large.append(_save(_enlarged(photos / "p02_rajni_aneja_20mp.jpg", number), place, ".jpg"))
        elif kind == 19:
            day.broken.append(_break(small[PORTRAITS[0]], place, number))
        elif kind in (5, 12):
            day.groups.append(_save(_varied(small[rng.choice(GROUPS)], rng), place, ".jpg"))
        elif kind in (8, 16):
            day.faceless.append(_save(_varied(small[rng.choice(FACELESS)], rng), place, ".jpg"))
        else:
            ending = {3: ".heic", 10: ".png", 14: ".webp"}.get(kind, ".jpg")
            day.portraits.append(_save(_varied(small[rng.choice(PORTRAITS)], rng), place, ending))
    return day


def _places(folder: Path, count: int) -> Iterator[Path]:
    """Names repeat in every folder, as cameras begin anew."""
    for number in range(count):
        inside = FOLDERS[number % len(FOLDERS)]
        yield folder / inside / f"DSC_{1000 + number // len(FOLDERS)}"


def _reduced(path: Path, side: int) -> Image.Image:
    with Image.open(path) as image:
        image.draft("RGB", (side, side))
        upright = ImageOps.exif_transpose(image).convert("RGB")
    upright.thumbnail((side, side), Image.Resampling.LANCZOS)
    return upright


def _varied(image: Image.Image, rng: random.Random) -> Image.Image:
    cut = rng.randrange(1, 12)
    cropped = image.crop((cut, cut, image.width - cut, image.height - cut))
    return ImageEnhance.Brightness(cropped).enhance(rng.uniform(0.9, 1.1))


def _enlarged(path: Path, number: int) -> Image.Image:
    """45 megapixels."""
    with Image.open(path) as image:
        return image.convert("RGB").resize((6708 + 4 * number, 6708), Image.Resampling.BICUBIC)


def _save(image: Image.Image, place: Path, ending: str) -> Path:
    path = place.with_name(place.name + ending)
    if ending == ".heic":
        import pillow_heif

        pillow_heif.from_pillow(image).save(path, quality=85)
    else:
        image.save(path, quality=90)
    return path


def _break(image: Image.Image, place: Path, number: int) -> Path:
    """An empty file, one that ends in the middle, or text, in turns."""
    path = place.with_name(place.name + ".jpg")
    image.save(path, quality=90)
    whole = path.read_bytes()
    path.write_bytes((b"", whole[:300], b"no photo at all\n")[number // 20 % 3])
    return path
