"""What clauses say of where actors stand: who is meant, who says it, which side, which demand, which promise."""
