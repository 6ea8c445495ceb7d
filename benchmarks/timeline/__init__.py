"""Timelines of actors over several articles (SemEval-2015 task 4)."""
