"""Results that are signed with a certificate of the user's own, read by another reader, that of the library."""

from __future__ import annotations

import contextlib
import io
import json
import socket
import threading
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from imaging_pictures import encoded, picture, saved
from PIL import Image
from signing_keys import write_pair

from beautydesk.core.errors import CannotSign, SaveError
from beautydesk.core.export import Export, MadeBy, Signing
from beautydesk.imaging import decode, inspect, save
from beautydesk.imaging.files import signing, write
from beautydesk.imaging.files.signing import signed
from beautydesk.imaging.jpeg import mpf
from beautydesk.imaging.jpeg.segments import Segment, taken_apart

MADE_BY = MadeBy("local", 0.7)
UNKNOWN_SIGNER = ["signingCredential.untrusted"]  # nobody trusts a throw-away certificate


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> Signing:
    return Signing(*write_pair(tmp_path_factory.mktemp("keys")))


def read(path: Path) -> tuple[dict[str, Any], str, list[str]]:
    """The manifest that counts, the state of the file, and the codes of what is wrong with it."""
    import c2pa

    settings = c2pa.Settings.from_dict({"verify": {"remote_manifest_fetch": False}})
    with c2pa.Context(settings) as context, c2pa.Reader(str(path), context=context) as reader:
        told = json.loads(reader.json())
        state = reader.get_validation_state()
    return told["manifests"][told["active_manifest"]], state, [one["code"] for one in told["validation_status"]]


def actions(manifest: dict[str, Any]) -> list[dict[str, Any]]:
    [found] = [one for one in manifest["assertions"] if one["label"].startswith("c2pa.actions")]
    done: list[dict[str, Any]] = found["data"]["actions"]
    return done


def portrait(folder: Path, fmt: str = "JPEG", **how: Any) -> Path:
    path = folder / f"original.{fmt.lower()}"
    path.write_bytes(encoded(picture(), fmt, **how))
    return path


@pytest.mark.parametrize("source", ["JPEG", "PNG", "TIFF", "WEBP", "GIF", "AVIF", "BMP"])
@pytest.mark.parametrize("target", ["a.jpg", "a.png", "a.tif", "a.webp"])
def test_that_a_result_is_signed_as_made_from_its_original(
    tmp_path: Path, pair: Signing, source: str, target: str
) -> None:
    original = portrait(tmp_path, source)

    written = save(decode(original), tmp_path / target, export=Export(signing=pair), made_by=MADE_BY)

    assert written is not None
    assert [note.code for note in written.notes] == ["NOTE_CREDENTIALS_SIGNED"]
    manifest, state, wrong = read(written.path)
    assert (state, wrong) == ("Valid", UNKNOWN_SIGNER)
    [ingredient] = manifest["ingredients"]
    assert ingredient["relationship"] == "parentOf"
    assert "thumbnail" not in manifest
    opened, edited = actions(manifest)
    assert (opened["action"], edited["action"]) == ("c2pa.opened", "c2pa.edited")
    assert edited["digitalSourceType"].endswith("/algorithmicallyEnhanced")
    assert edited["softwareAgent"]["name"] == "Beauty Desk"
    assert edited["parameters"] == {"app.beautydesk.engine": "local", "app.beautydesk.level": 0.7}
    assert str(tmp_path) not in json.dumps(manifest) and "original." not in json.dumps(manifest)


def test_that_the_original_s_own_credentials_are_inside(tmp_path: Path, pair: Signing) -> None:
    for fmt, ending in (("JPEG", "jpg"), ("TIFF", "tif"), ("PNG", "png"), ("WEBP", "webp")):
        first = tmp_path / f"camera.{ending}"
        first.write_bytes(signed(encoded(picture(), fmt), fmt, portrait(tmp_path), MADE_BY, Export(signing=pair)))

        again = saved(decode(first), tmp_path / f"b.{ending}", export=Export(signing=pair), made_by=MADE_BY)
        plain = saved(decode(first), tmp_path / f"c.{ending}", made_by=MADE_BY)

        manifest, state, wrong = read(again)
        assert (state, wrong) == ("Valid", UNKNOWN_SIGNER)
        [ingredient] = manifest["ingredients"]
        assert ingredient["active_manifest"] and "failure" in ingredient["validation_results"]["activeManifest"]
        assert not inspect(plain).extras


def test_that_an_encoding_alone_is_no_retouch(tmp_path: Path, pair: Signing) -> None:
    written = saved(decode(portrait(tmp_path)), tmp_path / "a.png", export=Export(signing=pair))

    assert [one["action"] for one in actions(read(written)[0])] == ["c2pa.opened", "c2pa.transcoded"]


def test_that_a_copy_of_the_original_is_not_signed(tmp_path: Path, pair: Signing) -> None:
    original = portrait(tmp_path)

    written = write.save_original(decode(original), tmp_path / "a.jpg", export=Export(signing=pair))

    assert written is not None and written.path.read_bytes() == original.read_bytes()


def with_second_picture(*, first: bool) -> bytes:
    """A JPEG with another one behind it, as iPhones and Ultra HDR have it. `first`: its index stands before JFIF."""
    plain, behind = encoded(picture(), "JPEG"), encoded(picture(), "JPEG", quality=30)
    index = mpf.new_index([0, len(behind)])
    app0 = 2 + len(bytes(taken_apart(plain).segments[0]))
    at = 2 if first else app0
    whole = len(plain) + len(bytes(index))
    one, other = mpf.entries(index)
    base = at + 4 + len(mpf.PREFIX)
    placed = mpf.with_places(index, [replaced(one, whole, 0), replaced(other, len(behind), whole - base)])
    return plain[:at] + bytes(placed) + plain[at:] + behind


def replaced(entry: mpf.Entry, size: int, offset: int) -> mpf.Entry:
    return mpf.Entry(entry.attributes, size, offset, entry.at)


def places(data: bytes) -> list[tuple[int, int]]:
    """Where the index says that each picture starts and ends."""
    [index] = [one for one in taken_apart(data).segments if mpf.is_index(one)]
    base = data.index(bytes(index)) + 4 + len(mpf.PREFIX)
    starts = [one.offset and one.offset + base for one in mpf.entries(index)]
    return [(start, start + one.size) for start, one in zip(starts, mpf.entries(index), strict=True)]


@pytest.mark.parametrize("first", [True, False])
def test_that_pictures_behind_the_first_are_found_when_it_is_signed(tmp_path: Path, pair: Signing, first: bool) -> None:
    data = with_second_picture(first=first)

    target = tmp_path / "a.jpg"
    target.write_bytes(signed(data, "JPEG", portrait(tmp_path), MADE_BY, Export(signing=pair)))

    after = target.read_bytes()
    assert read(target)[1:] == ("Valid", UNKNOWN_SIGNER)
    assert taken_apart(after).tail == taken_apart(data).tail
    end = len(after) - len(taken_apart(after).tail)
    assert places(after) == [(0, end), (end, len(after))]
    with Image.open(target) as image:
        image.seek(1)
        assert np.asarray(image).shape == picture().shape


def test_that_segments_and_what_stands_behind_stay(tmp_path: Path, pair: Signing) -> None:
    data = encoded(picture(), "JPEG", comment=b"hello", dpi=(300, 300)) + b"a clip" * 100

    after = signed(data, "JPEG", portrait(tmp_path), MADE_BY, Export(signing=pair))

    def others(of: bytes) -> list[Segment]:
        return [one for one in taken_apart(of).segments if one.marker != 0xEB]

    assert others(after) == others(data)
    assert taken_apart(after).tail == b"a clip" * 100


@pytest.mark.parametrize("kind", ["rsa", "p384", "ed25519", "old form"])
def test_that_other_keys_sign_as_well(tmp_path: Path, kind: str) -> None:
    export = Export(signing=Signing(*write_pair(tmp_path, kind)))

    written = saved(decode(portrait(tmp_path)), tmp_path / "a.jpg", export=export, made_by=MADE_BY)

    assert read(written)[1:] == ("Valid", UNKNOWN_SIGNER)


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("expired", "The certificate “studio.pem” was valid until 20"),
        ("no use", "The signature was refused: the certificate is invalid."),
        ("password", "The key “studio.key” is protected by a password."),
    ],
)
def test_that_what_cannot_sign_says_so_and_leaves_no_file(tmp_path: Path, kind: str, said: str) -> None:
    _refuses(tmp_path, Signing(*write_pair(tmp_path, kind)), said)


def test_that_files_that_are_none_say_so(tmp_path: Path) -> None:
    certificate, key = write_pair(tmp_path)
    other = write_pair(tmp_path, name="other")[1]
    (tmp_path / "empty.pem").write_bytes(b"")
    for one, two, said in (
        (certificate, other, "The key “other.key” does not belong to the first certificate in “studio.pem”."),
        (certificate, certificate, "“studio.pem” holds no private key in PEM."),
        (key, key, "“studio.key” holds no certificate in PEM."),
        (tmp_path / "none.pem", key, "“none.pem” is not there any more."),
        (certificate, tmp_path / "empty.pem", "“empty.pem” is empty (0 bytes)."),
        (certificate, tmp_path, f"“{tmp_path.name}” is a folder"),
        (certificate, Path(), "No key is named to sign with."),
        (Path(), key, "No certificate is named"),
    ):
        _refuses(tmp_path, Signing(one, two), said)


def _refuses(folder: Path, with_: Signing, said: str) -> None:
    original, before = decode(portrait(folder)), set(folder.iterdir())
    with pytest.raises(CannotSign) as caught:
        save(original, folder / "a.jpg", export=Export(signing=with_), made_by=MADE_BY)

    assert caught.value.message.startswith(said) and caught.value.hint and caught.value.stops_queue
    assert "The original is untouched." in caught.value.message
    assert set(folder.iterdir()) == before
    with pytest.raises(CannotSign):
        signing.check(with_)
    assert "PRIVATE" not in repr((caught.value.message, caught.value.hint, caught.value.details))


def test_that_a_result_without_an_original_is_not_signed(tmp_path: Path, pair: Signing) -> None:
    original = decode(portrait(tmp_path))
    assert original.source is not None
    original.source.unlink()

    with pytest.raises(SaveError) as caught:
        save(original, tmp_path / "a.jpg", export=Export(signing=pair), made_by=MADE_BY)

    assert (caught.value.code, caught.value.stops_queue) == ("ERROR_SIGN_PHOTO", False)
    assert not (tmp_path / "a.jpg").exists()


def test_that_a_removed_location_does_not_come_back_with_the_original_s_credentials(
    tmp_path: Path, pair: Signing
) -> None:
    import c2pa

    place = {"@context": {"exif": "http://ns.adobe.com/exif/1.0/"}, "exif:GPSLatitude": "47,4.2N"}
    told = {"label": "c2pa.metadata", "data": place, "kind": "Json"}
    made = {
        "action": "c2pa.created",
        "digitalSourceType": "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture",
    }
    manifest = {"assertions": [told, {"label": "c2pa.actions.v2", "data": {"actions": [made]}}]}
    certificate, key = pair.certificate.read_bytes(), pair.key.read_bytes()
    camera = tmp_path / "camera.jpg"
    with (
        c2pa.Signer.from_info(c2pa.C2paSignerInfo("es256", certificate, key, None)) as signer,
        c2pa.Builder(manifest, c2pa.Context()) as builder,
        io.BytesIO() as out,
    ):
        builder.sign(signer, "image/jpeg", io.BytesIO(encoded(picture(), "JPEG")), out)
        camera.write_bytes(out.getvalue())

    with pytest.raises(SaveError, match="name a place"):
        save(decode(camera), tmp_path / "a.jpg", export=Export(signing=pair, remove_location=True), made_by=MADE_BY)
    assert saved(decode(camera), tmp_path / "b.jpg", export=Export(signing=pair), made_by=MADE_BY)
    assert saved(decode(camera), tmp_path / "c.jpg", export=Export(remove_location=True), made_by=MADE_BY)
    plain = decode(portrait(tmp_path))
    assert saved(plain, tmp_path / "d.jpg", export=Export(signing=pair, remove_location=True), made_by=MADE_BY)


def test_that_signing_asks_nobody(tmp_path: Path, pair: Signing) -> None:
    asked: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        address = f"http://127.0.0.1:{server.getsockname()[1]}"

        def answer() -> None:
            while True:
                try:
                    connection, _ = server.accept()
                except OSError:
                    return
                with connection:
                    asked.append(connection.recv(4096))
                    connection.sendall(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")

        thread = threading.Thread(target=answer, daemon=True)
        thread.start()
        link = (
            '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
            '<rdf:Description rdf:about="" xmlns:dcterms="http://purl.org/dc/terms/" '
            f'dcterms:provenance="{address}/m.c2pa"/></rdf:RDF></x:xmpmeta>'
        )
        linked = decode(portrait(tmp_path, xmp=link.encode()))

        written = saved(linked, tmp_path / "a.jpg", export=Export(signing=pair), made_by=MADE_BY)
        assert read(written)[1:] == ("Valid", UNKNOWN_SIGNER)
        assert asked == []

        dated = Signing(pair.certificate, pair.key, f"{address}/time")
        signing.check(dated)
        assert asked == []
        with pytest.raises(CannotSign, match="The time stamp service did not answer"):
            save(linked, tmp_path / "b.jpg", export=Export(signing=dated), made_by=MADE_BY)
        assert len(asked) == 1 and asked[0].startswith(b"POST /time ")
        assert not (tmp_path / "b.jpg").exists()
        server.shutdown(socket.SHUT_RDWR)


def test_that_odd_originals_and_results_end_in_words(tmp_path: Path, pair: Signing) -> None:
    rng = np.random.default_rng(3)
    for fmt in ("JPEG", "PNG", "TIFF", "WEBP"):
        camera = signed(encoded(picture(), fmt), fmt, portrait(tmp_path), MADE_BY, Export(signing=pair))
        for _ in range(12):
            odd = bytearray(camera[: int(rng.integers(20, len(camera)))])
            for at in rng.integers(12, len(odd), 20):
                odd[at] = rng.integers(256)
            path = tmp_path / "odd"
            path.write_bytes(odd)
            for data, kind in ((encoded(picture(), "PNG"), "PNG"), (bytes(odd), fmt)):
                with contextlib.suppress(SaveError):
                    signed(data, kind, path, MADE_BY, Export(signing=pair))
