"""Whether sentences are borne out: claims of WiCE against what they cite, and our own sentences."""
