using AiByHand.Yaml;

namespace AiByHand;

/// <summary>What can't be done, for a reason that whoever asked can be told in one line: a mistake in a file, a seed without a sheet, a page without room. Whatever else is thrown is a fault of the program.</summary>
public abstract class AiByHandException : Exception
{
    /// <summary>Tells the reason.</summary>
    /// <param name="message">What is wrong, where, and what would be right.</param>
    /// <param name="cause">What was thrown below, or null.</param>
    protected AiByHandException(string message, Exception? cause = null) : base(message, cause)
    {
    }

    /// <summary>Where a file says what is to blame, or null. Whoever tells it in the words of a sheet has below what tells the place.</summary>
    public virtual Location? At => (InnerException as AiByHandException)?.At;
}
