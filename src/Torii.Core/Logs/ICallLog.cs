namespace Torii.Core.Logs;

/// <summary>Where upstream calls are written down.</summary>
public interface ICallLog
{
    /// <summary>Whether bodies are kept, and there is room for them now.</summary>
    bool KeepsBodies { get; }

    /// <summary>Whether a call is kept at all, in the scope that is on.</summary>
    /// <param name="method">Its method.</param>
    /// <param name="status">What was answered; null where nothing was.</param>
    bool Keeps(string method, int? status);

    /// <summary>Writes one down that ended just now, in the scope that is on. Returns at once.</summary>
    void Add(Call call);
}
