namespace Torii.Storage;

/// <summary>A row of the database does not hold what it should: it was damaged, or changed by hand.</summary>
public sealed class BrokenRowException(string message, Exception innerException) : Exception(message, innerException);
