namespace Torii.Admin.Webhooks;

/// <summary>What came of sending messages again.</summary>
/// <param name="Resent">How many are being sent again.</param>
/// <param name="Pending">How many were still being delivered anyway.</param>
/// <param name="Missing">How many there are none of.</param>
internal sealed record ResendReport(int Resent, int Pending, int Missing);
