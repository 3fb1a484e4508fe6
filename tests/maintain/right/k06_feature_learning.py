"""Other right ways to write k06; see __init__.py."""

signal_learning = {
    "plain loops, a Python float":
        "return max(abs(float(w @ mu)) for w in weights.reshape(-1, weights.shape[-1]) for mu in signals)",
    "einsum, maximum and minimum": """
overlaps = np.einsum("...md,kd->...mk", weights, signals)
return max(overlaps.max(), -overlaps.min())""",
}

noise_learning = {
    "class by class": """
if weights.ndim == 3:
    return max(noise_learning(w, noise) for w in weights)
return np.max(np.abs(noise @ weights.T))""",
    "root of the largest square": "return np.sqrt(np.max(np.tensordot(weights, noise, axes=(-1, -1)) ** 2))",
}

accuracy = {
    "signs compared": "return (np.sign(classifier(weights, x)) == y).mean()",
    "counted one by one": """
right = [label * classifier(weights, sample[None])[0] > 0 for sample, label in zip(x, y)]
return int(sum(right)) / len(x)""",
    "an array without axes": "return np.array(1 - np.count_nonzero(y * classifier(weights, x) <= 0) / len(y))",
}
