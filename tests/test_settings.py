import pytest

from variorum.errors import UsageError
from variorum.settings import load_settings


@pytest.fixture(autouse=True)
def _nothing_set(monkeypatch, tmp_path):
    for name in ("VARIORUM_VECTORS", "VARIORUM_LARGEST_FILE", "VARIORUM_LOG_LEVEL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)


def test_options_beat_environment_beats_file_beats_defaults(monkeypatch, tmp_path):
    assert load_settings().largest_file == 40_000_000
    (tmp_path / "variorum.toml").write_text("largest_file = 1\nvectors = false\n")
    assert load_settings().largest_file == 1
    monkeypatch.setenv("VARIORUM_LARGEST_FILE", "2")
    assert load_settings().largest_file == 2
    assert load_settings(largest_file=3).largest_file == 3
    assert load_settings(largest_file=None).vectors is False


def test_a_named_file_is_read_instead(tmp_path):
    (tmp_path / "variorum.toml").write_text("largest_file = 1\n")
    named = tmp_path / "mine.toml"
    named.write_text('log_level = "info"\n')
    assert load_settings(named).log_level == "info"
    assert load_settings(named).largest_file == 40_000_000


@pytest.mark.parametrize(
    ("content", "reason"),
    [("largest_file = -1", "largest_file"), ("larget_file = 1", "larget_file"), ("not toml", "mine.toml")],
)
def test_a_wrong_setting_is_named_in_one_line(tmp_path, content, reason):
    named = tmp_path / "mine.toml"
    named.write_text(content)
    with pytest.raises(UsageError, match=reason) as caught:
        load_settings(named)
    assert "\n" not in str(caught.value)


def test_a_missing_file_is_an_error(tmp_path):
    with pytest.raises(UsageError, match="no such configuration file"):
        load_settings(tmp_path / "none.toml")
