namespace Torii.Admin.Sessions;

/// <summary>Hands the operator to endpoints.</summary>
internal static class OperatorFeatureExtensions
{
    /// <summary>The operator who asks.</summary>
    public static Operator Operator(this HttpContext context) =>
        context.Features.Get<Operator>() ?? throw new InvalidOperationException("This endpoint lies outside of what is authenticated.");
}
