namespace Torii.Doctor;

/// <summary>Looks at one part of an installation, and changes nothing.</summary>
internal interface ICheck
{
    /// <summary>The part, in two words at most.</summary>
    string Area { get; }

    /// <summary>Whether it asks anybody beyond this machine.</summary>
    bool IsOutside => false;

    /// <summary>Looks at it.</summary>
    /// <returns>What it found, at least one thing.</returns>
    Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken);
}
