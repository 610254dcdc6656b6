"""What stands in ``alongside.toml`` and in the environment, read into frozen settings, with every fault told at once.

A fault names file, line and key, says what is wrong in plain words, and what to write instead.
"""

from alongside.configuration.faults import ConfigurationFaults, Fault
from alongside.configuration.loading import DEFAULT_PATHS, load

__all__ = ["DEFAULT_PATHS", "ConfigurationFaults", "Fault", "load"]
