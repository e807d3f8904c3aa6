namespace Torii.Providers.OpenAi.Images;

/// <summary>How the pictures that another goes out from are sent.</summary>
public enum SourceForm
{
    /// <summary>As files of a form: the way of OpenAI.</summary>
    Files,

    /// <summary>In JSON, as <c>input_references</c> with data URLs: the way of OpenRouter.</summary>
    References,
}
