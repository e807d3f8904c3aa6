namespace Torii.Core.Logs;

/// <summary>Hears of new rows in the logs of requests and upstream calls.</summary>
public interface ILogListener
{
    /// <summary>Called after rows were written. Returns at once.</summary>
    void OnWritten();
}
