namespace Torii.Core.Routing.StandIns;

/// <summary>What becomes of a request's pictures at a target. Those that find no place are left out.</summary>
/// <param name="Frames">How many of them, from the first, are what it goes out from.</param>
/// <param name="References">How many of them, from the first, are shown to it as references instead.</param>
internal readonly record struct Seats(int Frames, int References)
{
    /// <summary>
    /// Finds it. Frames and references do not go together: of both, upstreams heed the frames alone, and then the references
    /// would be in vain.
    /// </summary>
    /// <param name="pictures">How many pictures there are.</param>
    /// <param name="cast">How many references show characters already.</param>
    /// <param name="abilities">What the target takes.</param>
    public static Seats Of(int pictures, int cast, Abilities abilities)
    {
        if (cast > 0)
        {
            return new Seats(0, Math.Clamp(abilities.References - cast, 0, pictures));
        }

        var asFrames = pictures <= abilities.Frames || (pictures > abilities.References && abilities.Frames > 0);
        return asFrames ? new Seats(Math.Min(pictures, abilities.Frames), 0) : new Seats(0, Math.Min(pictures, abilities.References));
    }
}
