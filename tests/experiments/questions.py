"""Beyond the paper: the experiments, each a function of a few lines to be changed. ``beyond`` makes tables of them.

Every function takes (setting, data, rng, katas) and returns figures, one row a case where it compares several.
"""

from collections import namedtuple
from dataclasses import replace

import numpy as np

from . import initial_weights, learned, runs

# ------------------------------------------------- 1. where do they change sides? 3. what moves the end?


# S, N, S / N; how many patches and signals have a quarter of the largest overlap; the exact loss, of a denoiser.
Known = namedtuple("Known", "signal noise ratio patches signals loss")

# Ratios of the means: early, of the displacement, and settled; k11's, and k11's for these very data; odd neurons.
Denoiser = namedtuple("Denoiser", ("early", "settled", "k11", "own", "odd", *Known._fields))


def neurons(weights):
    """One a row, those of both classes."""
    return weights.reshape(-1, weights.shape[-1])


def knowledge(weights, setting, data, katas):
    signal, noise = learned(weights, data, katas)
    patches, signals = (np.sum(np.abs(neurons(weights) @ rows.T).max(axis=0) > max(signal, noise) / 4)
                        for rows in (data.x[:, 1], data.signals))
    loss = katas["k08_exact_ddpm"].expected_ddpm_loss(weights, data.x, setting.t) if weights.ndim == 2 else np.nan
    return Known(signal, noise, signal / noise, patches, signals, loss)


def classifier(setting, data, rng, katas):
    return knowledge(runs.trained_classifier(setting, data, rng, katas), setting, data, katas)


def denoiser(setting, data, rng, katas):
    start = initial_weights("denoiser", setting, rng, katas)
    early = runs.train_denoiser(start, setting, data, round(0.1 * runs.takeoff(setting, data, katas)), katas)
    end = runs.settle(early, setting, data, katas)
    ratios = [np.divide(*runs.mean_overlaps(weights, data)) for weights in (early - start, end)]
    predicted = runs.final_ratio(setting, katas), runs.final_ratio(runs.of_data(setting, data), katas)
    return Denoiser(*ratios, *predicted, runs.odd_neurons(end, data), *knowledge(end, setting, data, katas))


# ------------------------------------------------------------------------- 2. is it denoising, or what is predicted?


def classifier_on_noised_inputs(setting, data, rng, katas):
    """The classifier sees x_t, with fresh noise at every step, as the denoiser does."""
    add_noise, gradient = katas["k05_ddpm"].add_noise, katas["k04_logistic"].classification_gradient

    def noised(weights):
        return gradient(weights, add_noise(data.x, rng.standard_normal((1, *data.x.shape)), setting.t)[0], data.y)

    initial, descend = initial_weights("classifier", setting, rng, katas), katas["k07_training"].gradient_descent
    end = descend(initial, noised, setting.classifier_rate, setting.classifier_steps)
    return knowledge(end, setting, data, katas)


def gradient_for_target_x(weights, x, t, katas):
    """The exact gradient of E|f(x_t) - x|^2 in place of E|f(x_t) - epsilon|^2: k08's, with another cross term.

    E<f, x> = beta / (2 alpha) E<f, epsilon> + alpha^2 / sqrt(m) sum_r <w_r, x>^3, and E<f, epsilon> is that of k08.
    """
    (n, _, d), m, (alpha, beta) = x.shape, len(weights), katas["k05_ddpm"].noise_schedule(t)
    total, patches = x.sum(axis=(0, 1)), x.reshape(-1, d)
    # The gradients of E<f, epsilon> = 2 alpha beta / sqrt(m) sum_r <w_r, x> |w_r|^2 and of the cubic, over all patches.
    length2, overlap = (weights**2).sum(axis=1, keepdims=True), (weights @ total)[:, None]
    of_epsilon = 2 * alpha * beta / np.sqrt(m) * (length2 * total + 2 * overlap * weights)
    of_x = beta / (2 * alpha) * of_epsilon + 3 * alpha**2 / np.sqrt(m) * (weights @ patches.T) ** 2 @ patches
    return katas["k08_exact_ddpm"].expected_ddpm_gradient(weights, x, t) + (of_epsilon - of_x) / (n * d)


def target_x(setting, data, rng, katas):
    """The denoiser predicts the patch, until it rests; then the noise, for as long as the paper, at twice its rate."""
    weights, z, basis = runs.coordinates(initial_weights("denoiser", setting, rng, katas), data, katas)
    rate, steps = 2 * runs.PAPER.denoiser_rate, runs.PAPER.denoiser_steps // 2
    end = katas["k07_training"].gradient_descent(weights, lambda w: gradient_for_target_x(w, z, setting.t, katas),
                                                 rate * len(basis) / setting.d, steps // 2)
    of_x = end @ basis
    back = runs.train_denoiser(of_x, replace(setting, denoiser_rate=rate), data, steps, katas)
    return knowledge(of_x, setting, data, katas)._replace(loss=np.nan), knowledge(back, setting, data, katas)


# ----------------------------------------------------------------------------- 4. is what was learned useful?


def probe_accuracy(weights, data, ridge=1.0):
    """How well the class is told from h_r, both patches added: ridge logistic regression on half of the test data."""
    h = (data.x_test @ neurons(weights).T).sum(axis=1)
    features = np.column_stack([(h - h.mean(axis=0)) / h.std(axis=0), np.ones(len(h))])
    (train, test), (y, y_test) = np.split(features, 2), np.split(data.y_test, 2)
    v = np.zeros(train.shape[1])
    for _ in range(20):  # Newton's method
        p = (1 + np.tanh(train @ v / 2)) / 2
        gradient = train.T @ (p - (y > 0)) + ridge * v
        v -= np.linalg.solve((train * (p * (1 - p))[:, None]).T @ train + ridge * np.eye(len(v)), gradient)
    return np.mean(y_test * (test @ v) > 0)


def seen_before(weights, data):
    """How often a training noise patch has a larger |mean overlap| than a fresh one: 1/2 is guessing."""
    trained, fresh = (np.abs(x[:, 1] @ neurons(weights).mean(axis=0)) for x in (data.x, data.x_test))
    return np.mean(trained[:, None] > fresh)


def difference(weights, data):
    """How far the overlaps with the two signals are apart, over their sum (root mean squares over the neurons)."""
    positive, negative = (neurons(weights) @ data.signals.T).T
    return np.linalg.norm(positive - negative) / np.linalg.norm(positive + negative)


def use(setting, data, rng, katas):
    """Rows: random weights, denoiser at 0.9 t*, after the takeoff at 1.15 t*, settled, classifier."""
    stops = np.array([0, 0.9, 1.15]) * runs.takeoff(setting, data, katas)
    path = runs.denoiser_path(initial_weights("denoiser", setting, rng, katas), setting, data, katas, stops)
    path += [runs.settle(path[-1], setting, data, katas), runs.trained_classifier(setting, data, rng, katas)]
    return [(probe_accuracy(weights, data), difference(weights, data), seen_before(weights, data)) for weights in path]


def use_with_unequal_signals(setting, data, rng, katas):
    """The same where one signal is 10 % longer than the other."""
    x, x_test = data.x.copy(), data.x_test.copy()
    x[data.y < 0, 0] *= 1.1
    x_test[data.y_test < 0, 0] *= 1.1
    return use(setting, data._replace(x=x, x_test=x_test, signals=data.signals * [[1], [1.1]]), rng, katas)


# ---------------------------------------------------------------------------------- 5. can the classifier be saved?


def flipped(y, share, rng):
    return np.where(rng.random(len(y)) < share, -y, y)


def some(size, x, y, rng):
    chosen = rng.choice(len(y), size, replace=False)
    return x[chosen], y[chosen]


RESCUES = {  # gradient(w, x, y) is k04's; each is called anew at every step
    "none": lambda gradient, w, x, y, rng: gradient(w, x, y),
    "labels flipped, p = 0.1": lambda gradient, w, x, y, rng: gradient(w, x, flipped(y, 0.1, rng)),
    "labels flipped, p = 0.3": lambda gradient, w, x, y, rng: gradient(w, x, flipped(y, 0.3, rng)),
    "labels flipped, p = 0.5": lambda gradient, w, x, y, rng: gradient(w, x, flipped(y, 0.5, rng)),
    "flipped once, p = 0.1": lambda gradient, w, x, y, rng: gradient(w, x, flipped(y, 0.1, np.random.default_rng(0))),
    "labels smoothed, 0.1": lambda gradient, w, x, y, rng: 0.9 * gradient(w, x, y) + 0.1 * gradient(w, x, -y),
    "weight decay, 0.1": lambda gradient, w, x, y, rng: gradient(w, x, y) + 0.1 * w,
    "minibatches of 3": lambda gradient, w, x, y, rng: gradient(w, *some(3, x, y, rng)),
}


def rescue(setting, data, rng, katas):
    """Test accuracy at 500, 1,000 and 2,000 steps and the best on the way, S / N; a row a rescue. In the span."""
    initial, x, basis = runs.coordinates(initial_weights("classifier", setting, rng, katas), data, katas)
    x_test, gradient = data.x_test @ basis.T, katas["k04_logistic"].classification_gradient
    accuracy, descend, rows = katas["k06_feature_learning"].accuracy, katas["k07_training"].gradient_descent, []
    for change in RESCUES.values():
        weights, accuracies = initial, []
        for _ in range(20):
            weights = descend(weights, lambda w: change(gradient, w, x, data.y, rng), setting.classifier_rate, 100)
            accuracies.append(accuracy(weights, x_test, data.y_test))
        ratio = np.divide(*learned(weights @ basis, data, katas))
        rows.append((*np.take(accuracies, (4, 9, 19)), max(accuracies), ratio))
    return rows


# --------------------------------------------------------------------------------------- 6. does the result survive?


def both(setting, data, rng, katas):
    """S / N of the classifier, and of the denoiser, settled."""
    denoiser, classifier = runs.settled(setting, data, rng, katas), runs.trained_classifier(setting, data, rng, katas)
    return [np.divide(*learned(weights, data, katas)) for weights in (classifier, denoiser)]


def noise_not_projected(setting, data, rng, katas):
    """xi ~ N(0, sigma^2 I): the part along the signals is there, too."""
    units = data.signals / np.linalg.norm(data.signals, axis=1, keepdims=True)
    x = data.x.copy()
    x[:, 1] += setting.sigma * rng.standard_normal((setting.n, 2)) @ units
    return both(setting, data._replace(x=x), rng, katas)


def two_thirds_of_one_label(setting, data, rng, katas):
    """Two thirds of the labels are +1."""
    y = np.where(np.arange(setting.n) < 2 * setting.n / 3, 1.0, -1.0)
    x = np.stack([data.signals[(y < 0).astype(int)], data.x[:, 1]], axis=1)
    return both(setting, data._replace(x=x, y=y), rng, katas)


def a_louder_start(setting, data, rng, katas):
    """sigma_0 ten times the paper's."""
    return both(replace(setting, sigma_0=10 * setting.sigma_0), data, rng, katas)
