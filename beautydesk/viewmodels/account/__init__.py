"""Key, credits, prices, and the ledger."""
