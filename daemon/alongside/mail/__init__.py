"""The mail room: bytes become values, and letters become bytes. Pure: time, keys and ids are arguments."""
