"""PolNeAR: who is quoted saying what in US political news (Newell et al. 2018)."""
