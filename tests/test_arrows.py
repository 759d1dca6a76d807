"""The arrow diagram of the house: data walks one way, and imports only point to earlier rooms."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

# Rooms of one line do not see each other; each line sees those above it. A new room is one word here.
LAYERS = [
    ["skill_lexicon", "errors", "progress", "patterns", "bullets"],
    ["wordml"],
    ["weights", "outcomes", "folding", "word_steps"],
    ["sureness"],
    ["model"],
    ["places"],
    ["readers", "language", "structure"],
    ["posting", "resume"],
    ["not_held"],
    ["tenure", "readability", "writing_words", "personal_labels"],
    ["writing", "own_work", "senses", "unread_jobs"],
    ["plain_words"],
    ["practices", "kind_of_years"],
    ["evidence", "standing_facts", "structure_check"],
    ["plain_lines", "head_and_object"],
    ["matching"],
    ["suggestions.case", "suggestions.wording"],
    ["suggestions.asked", "suggestions.gate"],
    ["suggestions.person"],
    ["suggestions.lacking", "suggestions.lines"],
    ["suggestions.skill_lists", "suggestions.conditions"],
    ["suggestions"],
    ["scores", "grounding"],
    ["alignment"],
    ["displacement", "review_notes", "delivered_check"],
    ["tailored", "invention"],
    ["comparison"],
    ["reports"],
    ["output", "lexicon", "versions", "wishes"],
    ["pipeline"],
    ["job", "views"],
    ["ranking"],
    ["command_group"],
    ["cli"],
    ["__main__"],
]
LEVEL = {room: level for level, rooms in enumerate(LAYERS) for room in rooms}


def room_of(module: str) -> str:
    """The room a module stands in; one that a whole folder is for stands in the innermost that the diagram names."""
    parts = module.removeprefix("resume_tailor.").split(".")
    inner = ".".join(parts[:2])
    return inner if inner in LEVEL else parts[0]


def modules() -> Iterator[tuple[str, Path]]:
    for package in ("resume_tailor", "skill_lexicon"):
        for path in sorted((ROOT / package).rglob("*.py")):
            module = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
            if module != "resume_tailor":
                yield module, path


def imports_of(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = (
                [f"{node.module}.{alias.name}" for alias in node.names]
                if node.module == "resume_tailor"
                else [node.module]
            )
        else:
            continue
        yield from (n for n in names if n.split(".")[0] in ("resume_tailor", "skill_lexicon"))


@pytest.mark.parametrize(("module", "path"), [pytest.param(*m, id=m[0]) for m in modules()])
def test_imports_only_point_to_earlier_rooms(module, path):
    own = room_of(module)
    assert own in LEVEL, f"{module} stands in no room of the diagram"
    for name in imports_of(path):
        if name == "resume_tailor.__version__":
            continue
        other = room_of(name)
        assert other == own or LEVEL[other] < LEVEL[own], f"{module} imports {name}"


@pytest.mark.parametrize(("module", "path"), [pytest.param(*m, id=m[0]) for m in modules()])
def test_siblings_are_imported_by_their_module_not_through_their_package(module, path):
    if path.name == "__init__.py":
        return
    package = module.rpartition(".")[0]
    if package != "resume_tailor":
        assert package not in set(imports_of(path))
