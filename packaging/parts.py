#!/usr/bin/env python3
"""Writes the parts list of the program as SPDX 2.3 to standard output: every crate with version, licence and checksum.

By Cargo.lock and assets/about/licences.txt, so that it needs no network and no other program; the same commit gives the same
bytes (SOURCE_DATE_EPOCH is the date).
"""

import datetime
import hashlib
import json
import os
import pathlib
import tomllib

ROOT = pathlib.Path(__file__).resolve().parent.parent


def package(name, version, licence, checksum):
    part = {
        "SPDXID": f"SPDXRef-{name.replace('_', '-')}-{version.replace('+', '-')}",
        "name": name,
        "versionInfo": version,
        "downloadLocation": f"https://crates.io/crates/{name}/{version}",
        "filesAnalyzed": False,
        "licenseConcluded": "NOASSERTION",
        "licenseDeclared": licence,
        "copyrightText": "NOASSERTION",
        "externalRefs": [
            {
                "referenceCategory": "PACKAGE-MANAGER",
                "referenceType": "purl",
                "referenceLocator": f"pkg:cargo/{name}@{version}",
            }
        ],
    }
    if checksum:
        part["checksums"] = [{"algorithm": "SHA256", "checksumValue": checksum}]
    return part


def main():
    lock_bytes = (ROOT / "Cargo.lock").read_bytes()
    lock = tomllib.loads(lock_bytes.decode())
    version = tomllib.loads((ROOT / "Cargo.toml").read_text(encoding="utf-8"))["package"]["version"]
    sums = {(p["name"], p["version"]): p.get("checksum") for p in lock["package"]}
    program = package("caveat", version, "MIT OR Apache-2.0", None)
    program["downloadLocation"] = "NOASSERTION"
    parts = [program]
    for line in (ROOT / "assets/about/licences.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            name, number, licence = line.split("\t")
            # Old manifests write a slash for "or".
            licence = "NOASSERTION" if licence.startswith("see ") else licence.replace("/", " OR ")
            parts.append(package(name, number, licence, sums[(name, number)]))
    font = package("ibm-plex-sans", "3.201", "OFL-1.1", None)
    font["downloadLocation"] = "NOASSERTION"
    del font["externalRefs"]
    font["SPDXID"] = "SPDXRef-ibm-plex-sans"
    parts.append(font)
    made = datetime.datetime.fromtimestamp(int(os.environ.get("SOURCE_DATE_EPOCH", "0")), datetime.timezone.utc)
    contains = [
        {"spdxElementId": program["SPDXID"], "relationshipType": "CONTAINS", "relatedSpdxElement": part["SPDXID"]}
        for part in parts[1:]
    ]
    describes = {"spdxElementId": "SPDXRef-DOCUMENT", "relationshipType": "DESCRIBES", "relatedSpdxElement": program["SPDXID"]}
    document = {
        "spdxVersion": "SPDX-2.3",
        "dataLicense": "CC0-1.0",
        "SPDXID": "SPDXRef-DOCUMENT",
        "name": f"caveat-{version}",
        "documentNamespace": f"https://caveat.invalid/parts/{version}/{hashlib.sha256(lock_bytes).hexdigest()}",
        "creationInfo": {"created": f"{made:%Y-%m-%dT%H:%M:%SZ}", "creators": ["Tool: packaging/parts.py"]},
        "packages": parts,
        "relationships": [describes, *contains],
    }
    print(json.dumps(document, indent=1))


if __name__ == "__main__":
    main()
