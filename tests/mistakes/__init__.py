"""Known mistakes, a dictionary a function: {cause: (old, new)}. The cause is what the learner reads.

A change is text of the solution that occurs once in the function, and what stands there instead; or another body; or a
list of such variants. Every line is rejected by the tests and named by its cause.
"""
