using Torii.Core.Media;

namespace Torii.Renditions;

/// <summary>What came of making a file at a workbench.</summary>
internal abstract record Making
{
    private Making()
    {
    }

    /// <summary>It is kept, as a file that no row knows: whoever asked for it has it from then on.</summary>
    public sealed record Made(SaveOutcome.Saved File) : Making;

    /// <summary>ffmpeg cannot make it of this, or not in time.</summary>
    public sealed record Failed : Making;

    /// <summary>Others were in the way for as long as one waits.</summary>
    public sealed record Busy : Making;

    /// <summary>This server cannot make anything.</summary>
    /// <param name="Why">The rest of a sentence that begins with the server.</param>
    public sealed record Unable(string Why) : Making;
}
