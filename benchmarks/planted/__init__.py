"""Differences planted in real stories: one place of one article is changed, harmfully or harmlessly."""
