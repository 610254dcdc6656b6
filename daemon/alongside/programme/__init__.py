"""What the programme wants: the model, the events, the decisions and the policy tables. Pure."""
