using System;

namespace AvatarMotion.Evaluation;

/// <summary>An evaluation that cannot be made; the message says in one sentence what is wrong, where and what to do.</summary>
internal sealed class EvaluationException(string message, Exception? inner = null) : Exception(message, inner);
