#!/usr/bin/env bash
# Signing a JPEG that has more pictures behind the first (Multi-Picture Format: previews, gain maps, stereo) with c2pa
# leaves the index of these pictures as it was. The size of the first picture, which has grown by the signature, is wrong
# then; and the signature goes behind JFIF's segment, so that where the index stands before that (as libultrahdr 1.4
# writes it), all other pictures are looked for too early by the length of the signature, as they are counted from the
# index (CIPA DC-007, 5.2.3).
#
# c2pa-python 0.38.1, Pillow 13.0.0 as the writer, Python 3.11 to 3.14. Seen: before, the first picture ends and the
# second begins where the index says, in either order of the segments; signed, the first never ends there, and the second
# does not begin there when the index stands first. Ends with 1 when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check c2pa-python==0.38.1 pillow==13.0.0 cryptography
cat >look.py <<'PY'
import datetime
import io
import json
import struct
import sys

import c2pa
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from PIL import Image


SOURCE = "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture"
MADE = {"action": "c2pa.created", "digitalSourceType": SOURCE}


def certificates():
    """A throw-away authority and a signer as C2PA 14.5 wants them: chain and key in PEM."""
    now, day = datetime.datetime.now(datetime.timezone.utc), datetime.timedelta(days=1)
    root_key, key = (ec.generate_private_key(ec.SECP256R1()) for _ in range(2))

    def name(text):
        parts = (x509.NameOID.ORGANIZATION_NAME, "Test"), (x509.NameOID.COMMON_NAME, text)
        return x509.Name([x509.NameAttribute(kind, value) for kind, value in parts])

    def issued(subject, of, ca):
        usage = dict.fromkeys(
            ("digital_signature", "content_commitment", "key_encipherment", "data_encipherment", "key_agreement",
             "key_cert_sign", "crl_sign", "encipher_only", "decipher_only"), False,
        )
        usage |= {"key_cert_sign": True} if ca else {"digital_signature": True}
        made = (
            x509.CertificateBuilder().subject_name(name(subject)).issuer_name(name("Root")).public_key(of.public_key())
            .serial_number(x509.random_serial_number()).not_valid_before(now - day).not_valid_after(now + 30 * day)
            .add_extension(x509.BasicConstraints(ca=ca, path_length=None), critical=True)
            .add_extension(x509.KeyUsage(**usage), critical=True)
            .add_extension(x509.SubjectKeyIdentifier.from_public_key(of.public_key()), critical=False)
            .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(root_key.public_key()), critical=False)
        )
        if not ca:
            made = made.add_extension(
                x509.ExtendedKeyUsage([x509.ObjectIdentifier("1.3.6.1.5.5.7.3.4")]), critical=False
            )
        return made.sign(root_key, hashes.SHA256()).public_bytes(serialization.Encoding.PEM)

    chain = issued("Signer", key, False) + issued("Root", root_key, True)
    return chain, key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )


def index(data):
    """Size of the first picture and place of the second in the file, as the index says."""
    at = data.index(b"MPF\0") + 4
    order = "<" if data[at : at + 2] == b"II" else ">"
    (start,) = struct.unpack_from(order + "I", data, at + 4)
    (rows,) = struct.unpack_from(order + "H", data, at + start)
    for row in range(rows):
        tag, _, _, place = struct.unpack_from(order + "HHII", data, at + start + 2 + 12 * row)
        if tag == 0xB002:
            (first,) = struct.unpack_from(order + "I", data, at + place + 4)
            (second,) = struct.unpack_from(order + "I", data, at + place + 16 + 8)
            return first, at + second
    raise ValueError("no index")


def with_jfif(data, behind_index):
    """JFIF's segment in front of the index or behind it; sizes and places in the index set accordingly."""
    jfif = b"\xff\xe0" + struct.pack(">H", 16) + b"JFIF\0" + bytes((1, 1, 0, 0, 1, 0, 1, 0, 0))
    begin = data.index(b"MPF\0") - 4
    (length,) = struct.unpack_from(">H", data, begin + 2)
    end = begin + 2 + length
    body = bytearray(data[begin:end])
    order = "<" if body[8:10] == b"II" else ">"
    size, second = index(data)
    table = body.index(struct.pack(order + "I", size)) - 4
    struct.pack_into(order + "I", body, table + 4, size + len(jfif))
    struct.pack_into(order + "I", body, table + 16 + 8, second - begin - 8 + (len(jfif) if behind_index else 0))
    index_part = bytes(body) + jfif if behind_index else jfif + bytes(body)
    return data[:begin] + index_part + data[end:]


def signed(data):
    file = io.BytesIO()
    with c2pa.Signer.from_info(c2pa.C2paSignerInfo(b"es256", chain, key, None)) as signer, c2pa.Builder(
        json.dumps(manifest)
    ) as builder:
        builder.sign(signer, "image/jpeg", io.BytesIO(data), file)
    return file.getvalue()


file = io.BytesIO()
pictures = [Image.linear_gradient("L").convert("RGB"), Image.radial_gradient("L").convert("RGB")]
pictures[0].save(file, "MPO", save_all=True, append_images=pictures[1:])
chain, key = certificates()
manifest = {
    "claim_generator_info": [{"name": "test", "version": "1"}],
    "assertions": [{"label": "c2pa.actions", "data": {"actions": [MADE]}}],
}
figures = {}
for behind in (False, True):
    plain = with_jfif(file.getvalue(), behind)
    for is_signed in (False, True):
        data = signed(plain) if is_signed else plain
        size, place = index(data)
        figures[behind, is_signed] = data[size - 2 : size] == b"\xff\xd9", data[place : place + 2] == b"\xff\xd8"
        print("index before JFIF," if behind else "JFIF before index,", "signed:" if is_signed else "plain:", end=" ")
        print("first ends there {}, second begins there {}".format(*figures[behind, is_signed]))
right = {(False, False): (True, True), (True, False): (True, True)}
sys.exit(figures != right | {(False, True): (False, True), (True, True): (False, False)})
PY
venv/bin/python look.py
