import json
import subprocess

import pytest
from benchmarks.harness import ROOT, Figure, f1

from benchmarks import floors


def figure(value: float, **more) -> Figure:
    return Figure("layer/f1", value, "data", **more)


@pytest.fixture(autouse=True)
def _own_file(monkeypatch, tmp_path):
    monkeypatch.setattr(floors, "FILE", tmp_path / "floors.json")


def test_a_floor_rises_and_never_falls():
    floors.lift([figure(50.0)])
    floors.lift([figure(40.0)])
    assert floors.load() == {"layer/f1": 50.0}
    floors.lift([figure(60.04)])
    assert floors.load() == {"layer/f1": 60.0}


def test_a_ceiling_sinks_and_never_rises():
    for value in (3.0, 2.0, 4.0):
        floors.lift([figure(value, higher_is_better=False)])
    assert floors.load() == {"layer/f1": 2.0}


def test_a_fall_beyond_the_noise_of_machines_is_a_fault():
    floors.lift([figure(50.0)])
    assert floors.faults([figure(49.8)], everything=True) == []
    (fault,) = floors.faults([figure(49.6)], everything=True)
    assert "49.6" in fault
    assert "50" in fault


def test_a_floor_without_a_figure_is_a_fault_of_a_full_run_only():
    floors.lift([figure(50.0)])
    assert floors.faults([], everything=True)
    assert not floors.faults([], everything=False)


def test_what_is_not_gated_gets_no_floor():
    floors.lift([figure(50.0, gated=False)])
    assert floors.load() == {}


def test_f1_of_nothing_is_nothing():
    assert f1(0, 0, 0) == (0, 0, 0)
    assert f1(5, 10, 20) == pytest.approx((50, 25, 100 / 3))


def test_the_projects_own_floors_never_fell():
    """Today's floors.json is at least as strict as every version in the history."""
    path = "benchmarks/floors.json"
    log = subprocess.run(
        ["git", "log", "--format=%H", "--reverse", "--", path], cwd=ROOT, capture_output=True, text=True, check=False
    )
    versions = []
    for commit in log.stdout.split():
        show = subprocess.run(["git", "show", f"{commit}:{path}"], cwd=ROOT, capture_output=True, check=False)
        if show.returncode == 0:
            versions.append(json.loads(show.stdout))
    if not versions:
        pytest.skip("no history here: not a git checkout")
    ceilings = ("speed/", "claims/wiki-false-alarms", "claims/news-")
    today = versions[-1]
    for before in versions:
        for name in before.keys() & today.keys():
            sinks = name.startswith(ceilings)
            assert today[name] <= before[name] if sinks else today[name] >= before[name], name
