namespace Torii.Tests.Upstreams;

/// <summary>What an upstream can do beyond videos of words and pictures.</summary>
/// <param name="Images">Whether it makes pictures.</param>
/// <param name="Prompts">Whether it writes prompts.</param>
/// <param name="References">Whether it takes pictures to see what somebody looks like.</param>
/// <param name="RemixAdjusted">What a remix of our own is adjusted in: nothing where the upstream does it itself.</param>
/// <param name="ExtensionAdjusted">What going on with our own is adjusted in.</param>
internal sealed record Offer(bool Images, bool Prompts, bool References, string[] RemixAdjusted, string[] ExtensionAdjusted);
