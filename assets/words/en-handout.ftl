# The fixed sentences and headings of the patient's page, in English. Reading grade 6 or lower.
