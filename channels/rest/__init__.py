"""The door for other government systems: REST under /api/v1, by keys with scopes and quotas."""
