// Read by React when it is loaded, so it must be set before anything else is imported.
process.env.NODE_ENV ||= 'production'
