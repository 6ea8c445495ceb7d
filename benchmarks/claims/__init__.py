"""The same claim, the same event, and false alarms, on public pairs and real stories."""
