#!/usr/bin/env python3
"""Lists what is linked into the release binary: licences as text, components as SPDX 2.3.

components.py licences DIR            writes DIR/NAME.txt for each component
components.py spdx VERSION COMMIT SECONDS   prints the component list

What the linker was given says which packages are in the program; their own files say under which terms.
"""

import datetime
import json
import pathlib
import re
import subprocess
import sys

BUILD = pathlib.Path(".build")
CHECKOUTS = BUILD / "checkouts"

# The static libraries that the manifest links, with Debian's package of each.
SYSTEM_LIBRARIES = {"libedit": "libedit-dev", "ncurses (libtinfo)": "libncurses-dev", "libbsd": "libbsd-dev"}


def run(*words):
    return subprocess.run(words, check=True, capture_output=True, text=True).stdout.strip()


def linked_targets():
    """The targets whose objects are in the program."""
    objects = (BUILD / "release" / "marginsh.product" / "Objects.LinkFileList").read_text()
    return sorted(set(re.findall(r"/([A-Za-z0-9_]+)\.build/", objects)))


def package_of(target):
    """The package that declares a target; None for one of our own."""
    if (pathlib.Path("Sources") / target).is_dir():
        return None
    declaration = re.compile(r"\btarget\(\s*name:\s*\"" + re.escape(target) + r"\"")
    for manifest in sorted(CHECKOUTS.glob("*/Package.swift")):
        folder = manifest.parent
        if (folder / "Sources" / target).is_dir() or declaration.search(manifest.read_text(), re.IGNORECASE):
            return folder.name
    sys.exit(f"components: no package declares the target {target}")


def swift_packages():
    """The dependencies in the program, each with version, address and revision."""
    names = {package_of(target) for target in linked_targets()} - {None}
    pins = {pin["identity"]: pin for pin in json.loads(pathlib.Path("Package.resolved").read_text())["pins"]}
    return [(name, pins[name]) for name in sorted(names)]


def swift_runtime():
    """The toolchain's version and the folder with its licence."""
    version = re.search(r"Swift version (\S+)", run("swift", "--version")).group(1)
    resources = json.loads(run("swift", "-print-target-info"))["paths"]["runtimeResourcePath"]
    return version, pathlib.Path(resources).resolve().parent.parent / "share" / "swift" / "LICENSE.txt"


def system_version(package):
    return run("dpkg-query", "--showformat", "${Version}", "--show", package)


def licence_texts():
    """A name and the licence text of each component."""
    for name, _ in swift_packages():
        files = [file for kind in ("LICENSE", "NOTICE") for file in sorted((CHECKOUTS / name).glob(kind + "*"))]
        if not files:
            sys.exit(f"components: {name} has no licence text")
        yield name, "\n\n".join(file.read_text().rstrip() for file in files)
    version, file = swift_runtime()
    yield f"swift-runtime", file.read_text().rstrip()
    for name, package in SYSTEM_LIBRARIES.items():
        text = pathlib.Path(f"/usr/share/doc/{package}/copyright").read_text(errors="replace")
        yield name.split()[0], text.rstrip()


def write_licences(folder):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in licence_texts():
        (folder / f"{name}.txt").write_text(text + "\n")


def licence_name(text):
    """The SPDX name of a licence text, where it is one we know."""
    if "Apache License" in text and "Version 2.0" in text:
        return "Apache-2.0 WITH Swift-exception" if "Runtime Library Exception" in text else "Apache-2.0"
    return "NOASSERTION"


def component(name, version, location, licence):
    return {
        "SPDXID": "SPDXRef-" + re.sub(r"[^A-Za-z0-9.-]", "-", name),
        "name": name,
        "versionInfo": version,
        "downloadLocation": location,
        "filesAnalyzed": False,
        "licenseConcluded": "NOASSERTION",
        "licenseDeclared": licence,
        "copyrightText": "NOASSERTION",
    }


def components():
    texts = dict(licence_texts())
    for name, pin in swift_packages():
        location = f"git+{pin['location']}@{pin['state']['revision']}"
        yield component(name, pin["state"]["version"], location, licence_name(texts[name]))
    version, _ = swift_runtime()
    yield component("swift-runtime", version, "NOASSERTION", licence_name(texts["swift-runtime"]))
    for name, package in SYSTEM_LIBRARIES.items():
        yield component(name, system_version(package), "NOASSERTION", "NOASSERTION")


def print_spdx(version, commit, seconds):
    program = component("marginsh", version, "NOASSERTION", "NOASSERTION")
    parts = list(components())
    created = datetime.datetime.fromtimestamp(int(seconds), datetime.timezone.utc)
    document = {
        "spdxVersion": "SPDX-2.3",
        "dataLicense": "CC0-1.0",
        "SPDXID": "SPDXRef-DOCUMENT",
        "name": f"marginsh-{version}",
        "documentNamespace": f"https://spdx.org/spdxdocs/marginsh-{version}-{commit}",
        "creationInfo": {
            "created": created.strftime("%Y-%m-%dT%H:%M:%SZ"),
            "creators": ["Tool: marginsh-components"],
        },
        "documentDescribes": [program["SPDXID"]],
        "packages": [program] + parts,
        "relationships": [
            {
                "spdxElementId": program["SPDXID"],
                "relationshipType": "STATIC_LINK",
                "relatedSpdxElement": part["SPDXID"],
            }
            for part in parts
        ],
    }
    json.dump(document, sys.stdout, indent=2, ensure_ascii=False)
    print()


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["licences", folder]:
            write_licences(folder)
        case ["spdx", version, commit, seconds]:
            print_spdx(version, commit, seconds)
        case _:
            sys.exit(__doc__)
