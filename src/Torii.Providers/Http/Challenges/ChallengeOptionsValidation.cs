using Microsoft.Extensions.Options;

namespace Torii.Providers.Http.Challenges;

/// <summary>Refuses options that could not work, with every mistake at once.</summary>
internal sealed class ChallengeOptionsValidation : IValidateOptions<ChallengeOptions>
{
    /// <inheritdoc />
    public ValidateOptionsResult Validate(string? name, ChallengeOptions options)
    {
        string[] mistakes = [.. options.Mistakes()];
        return mistakes.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(mistakes);
    }
}
