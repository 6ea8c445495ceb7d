"""What the language model does to a document: the one door of this room."""

from dataclasses import replace

from variorum.publish.documents import Manuscript, checked
from variorum.publish.edition import Edition
from variorum.publish.wording import counted

from .asking import Asking
from .model import Model
from .proposing import Proposing
from .support import Judge, judge
from .tally import Tally
from .wording import Wording


class Assistant:
    """A language model that words the findings of a document, proposes others, or both.

    Args:
        model: whom to ask.
        words: whether findings are worded.
        proposes: whether findings are proposed, in a chapter of their own.
        judge: the check of support; that of `variorum check` if not given.
    """

    def __init__(self, model: Model, *, words: bool = True, proposes: bool = False, judge: Judge | None = None) -> None:
        self._model = model
        self._words = words
        self._proposes = proposes
        self._judge = judge
        self.faults: list[str] = []

    def edited(self, edition: Edition, manuscript: Manuscript) -> Manuscript:
        """The document with what the model gave that is borne out; its remarks say which model, and the counts.

        Where anything is kept the date line says so too, which every format prints.

        `faults` has afterwards why questions were not answered, one line each; the document is whole all the same.
        """
        borne_out = self._judge or judge(edition.dossier)
        self.faults = []
        remarks = [("language_model", self._model.name)]
        done = manuscript
        if self._words:
            asking = Asking(self._model, Tally(), self.faults)
            done = Wording(edition, borne_out, asking, manuscript.house).worded(manuscript)
            remarks.append(("sentences_worded_by_language_model", str(asking.tally)))
            done = self._owned(done, asking.tally.kept)
        if self._proposes:
            asking = Asking(self._model, Tally(), self.faults)
            chapter = Proposing(edition, borne_out, asking).proposed(done)
            done = replace(done, chapters=(*done.chapters, chapter)) if chapter else done
            remarks.append(("findings_proposed_by_language_model", str(asking.tally)))
        return checked(edition, replace(done, remarks=(*manuscript.remarks, *remarks)))

    def _owned(self, manuscript: Manuscript, kept: int) -> Manuscript:
        """The document with a date line that says how many of its sentences the model worded."""
        if not kept:
            return manuscript
        told = f"The language model {self._model.name} worded {counted(kept, 'sentence')} of it."
        return replace(manuscript, dateline=f"{manuscript.dateline} {told}".strip())
