"""How far our face points lie from those of the framework that the networks were published with.

1. Under an interpreter that has mediapipe 0.10.21 and OpenCV (an environment of its own):
       python tests/bench/landmarks.py reference POINTS.json PHOTO...
2. Under the program's own interpreter:
       python tests/bench/landmarks.py compare POINTS.json PHOTO...

Differences are given in per cent of the distance between the eyes: for the plain mesh (the same network), for the mesh
of the framework's other network (with attention), and for the irises. Exit status 1 when the mean over all faces of
the plain mesh is not under 1 %.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

import cv2
import numpy as np

LONGEST = 1280  # both sides see the photo at this size: what is compared is the faces, not the reading of files
LEFT_EYE, RIGHT_EYE = (263, 362), (33, 133)
LIMIT = 1.0


def picture(path: Path) -> Any:
    """The photo, upright RGB, at most LONGEST pixels long."""
    loaded = cv2.imread(str(path), cv2.IMREAD_COLOR)
    if loaded is None:
        raise SystemExit(f"cannot read {path}")
    scale = LONGEST / max(loaded.shape[:2])
    if scale < 1:
        loaded = cv2.resize(loaded, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    return np.ascontiguousarray(loaded[..., ::-1])


def make_reference(target: Path, photos: list[Path]) -> int:
    import mediapipe  # type: ignore[import-not-found, unused-ignore]

    found: dict[str, dict[str, list[list[list[float]]]]] = {}
    for path in photos:
        image = picture(path)
        height, width = image.shape[:2]
        for name, refine in (("plain", False), ("attention", True)):
            with mediapipe.solutions.face_mesh.FaceMesh(max_num_faces=10, refine_landmarks=refine) as mesh:
                mesh.process(image)  # the second look starts from the points of the first one, as ours does
                faces = mesh.process(image).multi_face_landmarks or []
            points = [[[p.x * width, p.y * height] for p in face.landmark] for face in faces]
            found.setdefault(path.name, {})[name] = points
    target.write_text(json.dumps(found), encoding="utf-8")
    print(f"{sum(len(f['plain']) for f in found.values())} faces in {len(photos)} photos")
    return 0


def eye_distance(points: Any) -> float:
    return float(np.hypot(*(points[list(LEFT_EYE)].mean(axis=0) - points[list(RIGHT_EYE)].mean(axis=0))))


def nearest(faces: list[Any], points: Any) -> Any | None:
    """The face that lies where `points` do, None when there is none within half an eye distance."""
    centre = points[:468].mean(axis=0)
    best = min(faces, key=lambda face: float(np.hypot(*(face[:468].mean(axis=0) - centre))), default=None)
    if best is None or np.hypot(*(best[:468].mean(axis=0) - centre)) > 0.5 * eye_distance(points):
        return None
    return best


def difference(a: Any, b: Any, eyes: float) -> float:
    return float(np.hypot(*(a - b).T).mean() / eyes * 100)


def compare(reference: Path, photos: list[Path]) -> int:
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))
    from beautydesk.engines.local.find.detect import find_faces
    from beautydesk.engines.local.nets import Nets

    known = json.loads(reference.read_text(encoding="utf-8"))
    nets = Nets()
    means: dict[str, list[float]] = {"mesh": [], "attention": [], "irises": []}
    missed = extra = 0
    for path in photos:
        ours = [face.points for face in find_faces(nets, picture(path))]
        matched = 0
        for kind in ("plain", "attention"):
            for raw in known[path.name][kind]:
                theirs = np.array(raw, np.float32)
                own = nearest(ours, theirs)
                if own is None:
                    if kind == "plain":
                        missed += 1
                        print(f"{path.name:40} not found by us: eyes {eye_distance(theirs):.0f} px apart")
                    continue
                matched += kind == "plain"
                eyes = eye_distance(theirs)
                name = "mesh" if kind == "plain" else "attention"
                means[name].append(difference(own[:468], theirs[:468], eyes))
                if kind == "attention":
                    means["irises"].append(difference(own[468:], theirs[468:], eyes))
                if kind == "plain":
                    print(f"{path.name:40} {means['mesh'][-1]:6.2f} %  (eyes {eyes:.0f} px apart)")
        extra += len(ours) - matched
    for name, values in means.items():
        print(f"{name:10} mean {np.mean(values):.2f} %, worst {max(values):.2f} %, {len(values)} faces")
    print(f"faces that only the framework found: {missed}; that only we found: {extra}")
    return int(not means["mesh"] or float(np.mean(means["mesh"])) >= LIMIT)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("reference", "compare"))
    parser.add_argument("points", type=Path, help="JSON file with the reference points")
    parser.add_argument("photos", type=Path, nargs="+")
    given = parser.parse_args()
    return (make_reference if given.what == "reference" else compare)(given.points, given.photos)


if __name__ == "__main__":
    raise SystemExit(main())
