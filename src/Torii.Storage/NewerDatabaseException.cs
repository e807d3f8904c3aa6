namespace Torii.Storage;

/// <summary>The database was written by a newer version, whose schema this one does not know.</summary>
/// <param name="found">The schema's version in the database.</param>
/// <param name="known">The newest version that is known here.</param>
public sealed class NewerDatabaseException(int found, int known)
    : Exception($"The database has schema version {found}; this version of Torii knows up to {known}. Use the newer Torii, or an older backup.");
