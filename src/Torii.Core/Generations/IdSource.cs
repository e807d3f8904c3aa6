namespace Torii.Core.Generations;

/// <summary>Makes ids: 32 hexadecimal digits that sort by time and cannot be guessed (74 random bits).</summary>
public sealed class IdSource(TimeProvider time)
{
    /// <summary>The next id.</summary>
    public string Next() => Guid.CreateVersion7(time.GetUtcNow()).ToString("N");
}
