namespace Torii.Core.Routing;

/// <summary>How a target is told the shots of a storyboard.</summary>
public enum ShotForm
{
    /// <summary>As a storyboard, which it knows.</summary>
    Native,

    /// <summary>In the prompt, by their order: <c>Shot 1 (5 s): …</c>.</summary>
    Numbered,

    /// <summary>In the prompt, by their times: <c>[0-5s] …</c>.</summary>
    Timecodes,
}
