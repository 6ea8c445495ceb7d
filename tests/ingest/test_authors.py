"""Names of authors."""

import pytest

from variorum.ingest.authors import clean_authors


@pytest.mark.parametrize(
    ("values", "names"),
    [
        (["Ann Vey"], ("Ann Vey",)),
        (["By Ann Vey"], ("Ann Vey",)),
        (["BY: Ann Vey and Bo Lind"], ("Ann Vey", "Bo Lind")),
        (["Ann Vey, Bo Lind"], ("Ann Vey", "Bo Lind")),
        (["Ann Vey, Bo Lind and Cy Orr"], ("Ann Vey", "Bo Lind", "Cy Orr")),
        (["Ann Vey; Bo Lind"], ("Ann Vey", "Bo Lind")),
        (["Vey, Ann"], ("Vey, Ann",)),
        (["Ann Vey, Political Correspondent"], ("Ann Vey",)),
        (["Ann Vey", "ANN VEY", "ann vey"], ("Ann Vey",)),
        (["https://x.example/ann", "@annvey", "ann@x.example"], ()),
        (["", " ", "-", "x" * 100], ()),
        (["Byron Tamm"], ("Byron Tamm",)),
        (["李明"], ("李明",)),
    ],
)
def test_names(values, names):
    assert clean_authors(values) == names
