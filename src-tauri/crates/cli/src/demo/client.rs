//! A client of the api: requests and answers as JSON.

use reencuentro_api::wire::{ApiError, ErrorCode};
use reencuentro_api::{Now, Program, call};
use serde_json::Value;

/// A client of the api.
pub struct Client {
    program: Program,
}

impl Client {
    /// A client of a program that has no vault open yet.
    pub const fn new(program: Program) -> Self {
        Self { program }
    }

    /// Calls a command.
    pub fn ask(&mut self, name: &str, request: &Value) -> Result<Value, ApiError> {
        let answer = call(&mut self.program, name, &request.to_string(), &Now::read())?;
        serde_json::from_str(&answer).map_err(|_| ApiError::new(ErrorCode::Internal))
    }

    /// Calls a command that records; gives the hash of the entry that it wrote.
    pub fn record(&mut self, name: &str, request: &Value) -> Result<String, ApiError> {
        Ok(text(&self.ask(name, request)?, "entry"))
    }

    /// Calls a command that records; gives the id of the person or pair that it is about.
    pub fn found(&mut self, name: &str, request: &Value) -> Result<String, ApiError> {
        Ok(text(&self.ask(name, request)?, "id"))
    }
}

/// A field that is text; empty where it is not there.
pub fn text(value: &Value, field: &str) -> String {
    value[field].as_str().unwrap_or_default().to_owned()
}
